import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';

interface Item {
  id: string;
  date_modified: string;
}

let stores: RunningStores;
let large: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
  large = await startStores({ day: DAY, sizes: { raycast: 3000 } });
});
afterAll(() => Promise.all([stores.close(), large.close()]));

async function items(from = stores): Promise<Item[]> {
  return JSON.parse((await ask(from.url, 'www.raycast.com', '/store/feed.json')).body).items;
}

describe('the feed of Raycast', () => {
  test('lists exactly the expected extensions, which are no more than a hundred', async () => {
    const { counts } = stores.catalogue.expectedOn('raycast', DAY);
    const ids = (await items()).map(({ id }) => id.replace('https://www.raycast.com/', ''));
    expect(ids.sort()).toEqual([...counts.keys()].sort());
  });

  test('lists the newest first', async () => {
    const moments = (await items()).map((item) => item.date_modified);
    expect(moments).toEqual(moments.toSorted().reverse());
  });

  test('lists the hundred newest of a larger store', async () => {
    const days = [...large.catalogue.shelf('raycast').listed(DAY)].map(({ updatedOn }) => updatedOn);
    const newest = days.sort().reverse().slice(0, 100);
    expect((await items(large)).map((item) => item.date_modified.slice(0, 10))).toEqual(newest);
  });
});
