import { describe, expect, test } from 'vitest';
import { pageId } from './app-id.ts';
import { ID, main } from './test-sample.ts';

const ADDRESS = `https://workspace.google.com/marketplace/app/leave_ledger/${ID}`;

describe('pageId', () => {
  test('is undefined for a page without an app, of nothing but beginnings of tags too', () => {
    expect(pageId('<link rel="canonical" href="https://workspace.google.com/marketplace">')).toBeUndefined();
    expect(pageId('<link rel="canonical" /marketplace/app/'.repeat(5000))).toBeUndefined();
    expect(pageId(`<link ${'rel="canonical" /marketplace/app/'.repeat(5000)}>`)).toBeUndefined();
  });

  test.each([
    ['its canonical address', `<link rel="canonical" href="${ADDRESS}">`],
    ['the address it shares', `<meta content="${ADDRESS}" property="og:url">`],
    ['its markup', main()],
  ])('reads the app from %s', (_, page) => {
    expect(pageId(page)).toBe(ID);
  });
});
