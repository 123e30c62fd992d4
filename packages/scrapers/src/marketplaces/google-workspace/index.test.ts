import { describe, expect, test } from 'vitest';
import { FetchError } from '../../fetcher/fetch-error.ts';
import { collected, discoverContext, sitemap } from '../../shared/test-response.ts';
import { googleWorkspace } from './index.ts';
import { block, entry, ID, OTHER_ID } from './test-sample.ts';

const STORE = 'https://workspace.google.com/marketplace';

describe('discover', () => {
  test('yields known apps, those of the sitemap and those of category pages, each once', async () => {
    const context = discoverContext(
      {
        [`${STORE}/sitemap.xml`]: sitemap('url', [
          `${STORE}/app/leave_ledger/${ID}`,
          `${STORE}/category/utilities`,
          `${STORE}/search/x`,
        ]),
        [`${STORE}/category/utilities`]: `<a href="./marketplace/app/other/${OTHER_ID}">${block('ds:1', [2, [[entry()], [entry({ 0: 333_333_333_333 })]]])}`,
      },
      ['444444444444'],
    );
    expect(await collected(googleWorkspace.discover(context))).toEqual(['444444444444', ID, OTHER_ID, '333333333333']);
    expect(context.asked).toEqual([`${STORE}/sitemap.xml`, `${STORE}/category/utilities`]);
  });
});

test('discover reads the other categories where one of them fails, and fails in the end', async () => {
  const [first, second] = [`${STORE}/category/first`, `${STORE}/category/second`];
  const context = discoverContext({
    [`${STORE}/sitemap.xml`]: sitemap('url', [first, second]),
    [second]: `<a href="./marketplace/app/other/${OTHER_ID}">`,
  });
  const fetch = (request: { url: string }) =>
    request.url === first ? Promise.reject(new FetchError('timeout', request, 'too slow')) : context.fetch(request);
  const found: string[] = [];
  const read = async () => {
    for await (const id of googleWorkspace.discover({ ...context, fetch })) found.push(id);
  };
  await expect(read()).rejects.toMatchObject({ url: first, kind: 'timeout' });
  expect(found).toEqual([OTHER_ID]);
  expect(context.listed).toEqual([]);
});

describe('requests', () => {
  test('asks for an app by its id alone', () => {
    expect(googleWorkspace.requests(ID)).toEqual([{ url: `${STORE}/app/_/${ID}` }]);
  });
});
