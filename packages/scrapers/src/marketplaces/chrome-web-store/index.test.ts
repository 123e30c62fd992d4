import { describe, expect, test } from 'vitest';
import { collected, discoverContext, sitemap } from '../../shared/test-response.ts';
import { chromeWebStore } from './index.ts';
import { ID, OTHER_ID } from './test-sample.ts';

const STORE = 'https://chromewebstore.google.com';

describe('discover', () => {
  test('yields what is known before the sitemap fails', async () => {
    const found: string[] = [];
    const run = async () => {
      for await (const id of chromeWebStore.discover(discoverContext({}, [ID]))) found.push(id);
    };
    await expect(run()).rejects.toThrow('no answer');
    expect(found).toEqual([ID]);
  });

  test('yields every extension of every shard and every known one, each once', async () => {
    const context = discoverContext(
      {
        [`${STORE}/sitemap`]: sitemap('sitemap', [
          `${STORE}/sitemap?shard=0&hl=en`,
          'https://elsewhere.example/sitemap',
          `${STORE}/sitemap`,
        ]),
        [`${STORE}/sitemap?shard=0&hl=en`]: sitemap('url', [
          `${STORE}/category/extensions`,
          `${STORE}/detail/tab-gardener/${ID}`,
          `${STORE}/detail/other/${OTHER_ID}`,
          `${STORE}/detail/other/${OTHER_ID}?hl=de`,
        ]),
      },
      [ID],
    );
    expect(await collected(chromeWebStore.discover(context))).toEqual([ID, OTHER_ID]);
    expect(context.listed).toEqual([2]);
    expect(context.asked).toEqual([`${STORE}/sitemap`, `${STORE}/sitemap?shard=0&hl=en`]);
  });
});

describe('requests', () => {
  test('asks for the page of an extension in English', () => {
    expect(chromeWebStore.requests(ID)).toEqual([{ url: `${STORE}/detail/${ID}?hl=en` }]);
  });
});
