import { describe, expect, test } from 'vitest';
import { countedPages } from './counted-pages.ts';
import { collected, discoverContext } from './test-response.ts';

const URL = 'https://store.example/list?page=0';

function keys(total: string) {
  const context = discoverContext({ [URL]: total });
  const pages = {
    first: { url: URL },
    totalIn: ({ body }: { body: string }) => (body ? Number(body) : undefined),
    pageSize: 10,
    keyOf: String,
  };
  return collected(countedPages(pages, context));
}

describe('countedPages', () => {
  test('fails when the first page does', async () => {
    const pages = { first: { url: 'https://store.example/other' }, totalIn: () => 5, pageSize: 10, keyOf: String };
    await expect(collected(countedPages(pages, discoverContext({})))).rejects.toThrow('no answer');
  });

  test.each([
    ['', 1],
    ['0', 1],
    ['10', 1],
    ['11', 2],
    ['898', 90],
  ])('a total of "%s" makes %i pages', async (total, pages) => {
    const found = await keys(total);
    expect(found).toEqual(Array.from({ length: pages }, (_, page) => String(page)));
  });

  test('cuts off a list without end', async () => {
    expect(await keys('1e15')).toHaveLength(100_000);
  });
});
