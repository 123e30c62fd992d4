import { describe, expect, test } from 'vitest';
import { collected, discoverContext, sitemap } from '../../shared/test-response.ts';
import { shopify } from './index.ts';
import { HANDLE } from './test-sample.ts';

const STORE = 'https://apps.shopify.com';

describe('discover', () => {
  test('yields what is known before the sitemap fails', async () => {
    const found: string[] = [];
    const run = async () => {
      for await (const handle of shopify.discover(discoverContext({}, [HANDLE]))) found.push(handle);
    };
    await expect(run()).rejects.toThrow('no answer');
    expect(found).toEqual([HANDLE]);
  });

  test('yields known apps and those of the sitemap, each once, and no other pages', async () => {
    const context = discoverContext(
      {
        [`${STORE}/sitemap.xml`]: sitemap('url', [
          `${STORE}/`,
          `${STORE}/categories/marketing`,
          `${STORE}/partners/moss-works`,
          `${STORE}/search`,
          `${STORE}/${HANDLE}`,
          `${STORE}/fern`,
          `${STORE}/fern?locale=de`,
          `${STORE}/fern/reviews`,
          'https://elsewhere.example/fir',
        ]),
      },
      [HANDLE],
    );
    expect(await collected(shopify.discover(context))).toEqual([HANDLE, 'fern']);
    expect(context.listed).toEqual([2]);
  });
});

describe('requests', () => {
  test('asks for the page of an app', () => {
    expect(shopify.requests(HANDLE)).toEqual([{ url: `${STORE}/${HANDLE}` }]);
  });
});
