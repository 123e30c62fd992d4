import { describe, expect, test } from 'vitest';
import { pageId } from './extension-id.ts';
import { ID } from './test-sample.ts';

const ADDRESS = `https://chromewebstore.google.com/detail/tab-gardener/${ID}`;

describe('pageId', () => {
  test('is undefined for a page without an extension, of nothing but beginnings of tags too', () => {
    expect(pageId('<link rel="canonical" href="https://chromewebstore.google.com/">')).toBeUndefined();
    expect(pageId('<link rel="canonical" '.repeat(10_000))).toBeUndefined();
    expect(pageId(`<link ${'rel="canonical" '.repeat(10_000)}`)).toBeUndefined();
  });

  test.each([
    ['its canonical address', `<link rel="canonical" href="${ADDRESS}">`],
    ['the address it shares', `<meta property="og:url" content="${ADDRESS}">`],
  ])('reads the extension from %s', (_, page) => {
    expect(pageId(page)).toBe(ID);
  });
});
