import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';
const MANY = 20_500;

interface Entry {
  namespace: string;
  name: string;
  downloadCount: number;
  reviewCount: number;
  averageRating?: number;
}

let stores: RunningStores;
let large: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
  large = await startStores({ day: DAY, sizes: { 'open-vsx': MANY } });
});
afterAll(() => Promise.all([stores.close(), large.close()]));

const get = (path: string, from = stores) => ask(from.url, 'open-vsx.org', path);
const expected = (day = DAY) => stores.catalogue.expectedOn('open-vsx', day).counts;
const pathOf = (id: string) => `/api/${id.replace('.', '/')}`;

async function search(asked: string, from = stores): Promise<{ totalSize: number; extensions: Entry[] }> {
  return JSON.parse((await get(`/api/-/search?${asked}`, from)).body);
}

describe('Open VSX', () => {
  test('answers 404 to an extension that left, was never there or is another publisher’s', async () => {
    const today = expected();
    const gone = [...expected('2025-11-20').keys()].find((id) => !today.has(id)) ?? '';
    const [other = ''] = [...today.keys()];
    for (const id of [gone, 'a.b', `nobody.${other.split('.')[1]}`, 'a.b-zzzz-0']) {
      const answer = await get(pathOf(id));
      expect([answer.status, JSON.parse(answer.body)]).toEqual([404, { error: `Extension not found: ${id}` }]);
    }
  });

  test('refuses a page that is no whole number', async () => {
    for (const asked of ['offset=-1', 'size=many', 'size=1e9'])
      expect((await get(`/api/-/search?${asked}`)).status).toBe(400);
  });

  test('lists exactly the expected extensions page by page, with their downloads', async () => {
    const pages = await Promise.all([0, 100].map((offset) => search(`size=100&offset=${offset}`)));
    const entries = pages.flatMap(({ extensions }) => extensions);
    expect(pages.map(({ totalSize }) => totalSize)).toEqual([expected().size, expected().size]);
    expect(new Map(entries.map((one) => [`${one.namespace}.${one.name}`, one.downloadCount]))).toEqual(expected());
  });

  test('shows no average without reviews', async () => {
    const { extensions } = await search('size=100');
    expect(extensions.some(({ reviewCount }) => reviewCount === 0)).toBe(true);
    for (const { reviewCount, ...entry } of extensions) expect('averageRating' in entry).toBe(reviewCount > 0);
  });

  test('gives eighteen where no size is asked for', async () => {
    expect((await search('offset=0')).extensions).toHaveLength(18);
  });

  test('lists the same from the other end', async () => {
    const total = expected().size;
    const { extensions } = await search(`size=${total}&sortOrder=desc`);
    const pages = await Promise.all([0, 100].map((offset) => search(`size=100&offset=${offset}&sortOrder=asc`)));
    expect(pages.flatMap((page) => page.extensions)).toEqual(extensions.reverse());
  });

  test('gives ten thousand from either end of a longer list, and nothing after them', async () => {
    const total = large.catalogue.shelf('open-vsx').listedCount(DAY);
    for (const order of ['asc', 'desc']) {
      const last = await search(`size=100&offset=9900&sortOrder=${order}`, large);
      expect([last.totalSize, last.extensions.length]).toEqual([total, 100]);
      const behind = await search(`size=100&offset=9901&sortOrder=${order}`, large);
      expect(behind).toEqual({ offset: 0, totalSize: 0, extensions: [] });
    }
  });

  test('answers for an extension of the list with the same number', async () => {
    const [[id, downloads] = ['', 0]] = [...expected()].slice(-1);
    expect(JSON.parse((await get(pathOf(id))).body)).toMatchObject({ downloadCount: downloads });
  });
});
