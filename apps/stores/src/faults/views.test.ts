import { describe, expect, test } from 'vitest';
import { CHROME, DAY, DAY_BEFORE, faultyStores, LIST, OBSIDIAN, STATS } from '../../test/faulty-stores.ts';
import { locations } from '../../test/request.ts';

const stores = faultyStores();

type Plugin = { id: string; name: string; author: string };
type Stats = Record<string, { downloads: number; updated: number }>;
const list = (): Promise<Plugin[]> => stores.json(LIST);
const stats = (): Promise<Stats> => stores.json(STATS);

describe('a store', () => {
  test('shows other products of others under some ids, with their numbers', async () => {
    const before = new Map((await list()).map((plugin) => [plugin.id, plugin]));
    const numbers = await stats();
    stores.setFaults(OBSIDIAN, ['id_taken_over']);
    const now = await list();
    expect(now.map(({ id }) => id)).toEqual([...before.keys()]);
    const taken = now.filter(({ id, name }) => name !== before.get(id)?.name);
    expect(taken.length).toBeGreaterThan(2);
    expect(taken.length).toBeLessThan(now.length / 4);
    for (const { id, author } of taken) expect(author).not.toBe(before.get(id)?.author);
    const changed = await stats();
    const counted = taken.filter(({ id }) => id in changed);
    expect(counted.length).toBeGreaterThan(0);
    for (const { id } of counted) expect(changed[id]?.downloads).not.toBe(numbers[id]?.downloads);
  });

  test('shows a fraction of every count', async () => {
    const before = await stats();
    stores.setFaults(OBSIDIAN, ['falling_counters']);
    for (const [id, { downloads }] of Object.entries(await stats()))
      expect(downloads).toBe(Math.floor((before[id]?.downloads ?? 0) * 0.3));
  });

  test('stands still in its numbers while its contents move on', async () => {
    stores.setDay(DAY_BEFORE);
    const before = await stats();
    stores.setDay(DAY);
    const honest = await stats();
    const listed = await list();
    stores.setFaults(OBSIDIAN, ['stale_day']);
    const staleDay = await stats();
    const known = Object.keys(staleDay).filter((id) => id in before);
    expect(known.map((id) => staleDay[id]?.downloads)).toEqual(known.map((id) => before[id]?.downloads));
    expect(known.map((id) => honest[id]?.downloads)).not.toEqual(known.map((id) => before[id]?.downloads));
    expect(known.map((id) => staleDay[id]?.updated)).toEqual(known.map((id) => honest[id]?.updated));
    expect(await list()).toEqual(listed);
  });

  test('answers with the whole day before', async () => {
    const today = (await stores.get(OBSIDIAN, STATS)).body;
    stores.setDay(DAY_BEFORE);
    const before = (await stores.get(OBSIDIAN, STATS)).body;
    stores.setDay(DAY);
    stores.setFaults(OBSIDIAN, ['copied_day']);
    expect((await stores.get(OBSIDIAN, STATS)).body).toBe(before);
    expect(before).not.toBe(today);
  });

  test('lists every tenth listing, and has the pages of all', async () => {
    const all = await list();
    const paths = stores.detailPaths();
    for (const store of [OBSIDIAN, CHROME]) stores.setFaults(store, ['short_list']);
    expect(await list()).toEqual(all.filter((_, n) => n % 10 === 0));
    const shards = locations((await stores.get(CHROME, '/sitemap')).body);
    const maps = await Promise.all(shards.map(({ pathname, search }) => stores.get(CHROME, pathname + search)));
    const ids = maps.flatMap(({ body }) => [...body.matchAll(/[a-p]{32}/g)].map(String));
    expect(ids).toEqual(paths.filter((_, n) => n % 10 === 0).map((path) => path.replace('/detail/', '')));
    expect((await stores.get(CHROME, paths[1] ?? '')).body).toContain('AF_initDataCallback');
  });
});
