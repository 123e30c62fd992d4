import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';
const QUERY = '/_apis/public/gallery/extensionquery';
const BY_NAME = 7;
const BY_PRODUCT = 8;

interface Extension {
  publisher: { publisherName: string };
  extensionName: string;
  statistics: { statisticName: string; value: number }[];
}

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const expected = (day = DAY) => stores.catalogue.expectedOn('vs-code', day).counts;
const post = (body: string) => ask(stores.url, 'marketplace.visualstudio.com', QUERY, { method: 'POST', body });

async function results(...filters: object[]) {
  const answer: { results: { extensions: Extension[]; resultMetadata: { metadataItems: { count: number }[] }[] }[] } =
    JSON.parse((await post(JSON.stringify({ filters, flags: 914 }))).body);
  return answer.results.map(({ extensions, resultMetadata }) => ({
    total: resultMetadata[0]?.metadataItems[0]?.count,
    ids: extensions.map((one) => `${one.publisher.publisherName}.${one.extensionName}`),
    extensions,
  }));
}

function number({ statistics }: Extension, name: string) {
  return statistics.find(({ statisticName }) => statisticName === name)?.value;
}

describe('the Visual Studio Code Marketplace', () => {
  test('answers 400 to what is no query, and 405 to a question without one', async () => {
    for (const body of ['', 'null', '[]', '{"filters":1}', '{'])
      expect([body, (await post(body)).status]).toEqual([body, 400]);
    expect((await ask(stores.url, 'marketplace.visualstudio.com', QUERY)).status).toBe(405);
  });

  test('finds nothing for an id that left, was never there or is another publisher’s', async () => {
    const gone = [...expected('2025-11-20').keys()].find((id) => !expected().has(id)) ?? '';
    const [first = ''] = expected().keys();
    const criteria = [gone, 'a.b', '', `nobody.${first.split('.')[1]}`].map((value) => ({
      filterType: BY_NAME,
      value,
    }));
    expect(await results({ criteria })).toEqual([{ total: 0, ids: [], extensions: [] }]);
  });

  test('finds nothing of another product', async () => {
    const criteria = [{ filterType: BY_PRODUCT, value: 'Microsoft.VisualStudio.Ide' }];
    expect((await results({ criteria }))[0]).toMatchObject({ total: 0, ids: [] });
  });

  test('lists exactly the expected extensions page by page, with their installs', async () => {
    const pages = await results({ pageNumber: 1, pageSize: 100 }, { pageNumber: 2, pageSize: 100 });
    expect(pages.map(({ total }) => total)).toEqual([expected().size, expected().size]);
    const shown = pages.flatMap(({ ids, extensions }) =>
      ids.map((id, n): [string, unknown] => [id, extensions[n] && number(extensions[n], 'install')]),
    );
    expect(new Map(shown)).toEqual(expected());
  });

  test('is empty after the last page', async () => {
    expect((await results({ pageNumber: 3, pageSize: 100 }))[0]).toMatchObject({ total: expected().size, ids: [] });
  });

  test('finds the extensions asked for by their ids', async () => {
    const ids = [...expected().keys()].slice(3, 6);
    const criteria = ids.map((value) => ({ filterType: BY_NAME, value }));
    expect((await results({ criteria, pageSize: 2 }))[0]).toMatchObject({ total: 3, ids: ids.slice(0, 2) });
  });

  test('leaves out the numbers of ratings without ratings', async () => {
    const [page] = await results({ pageSize: 200 });
    const unrated = page?.extensions.filter((one) => number(one, 'ratingcount') === undefined) ?? [];
    expect(unrated.length).toBeGreaterThan(0);
    for (const one of unrated) expect(number(one, 'averagerating')).toBeUndefined();
  });
});
