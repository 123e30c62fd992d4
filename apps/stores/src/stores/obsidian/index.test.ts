import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';
const FILES = '/obsidianmd/obsidian-releases/HEAD';

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const get = (path: string) => ask(stores.url, 'raw.githubusercontent.com', path);
const expected = (day = DAY) => stores.catalogue.expectedOn('obsidian', day).counts;

describe('the files of Obsidian', () => {
  test('list exactly the expected plugins, with the expected downloads', async () => {
    const plugins: { id: string }[] = JSON.parse((await get(`${FILES}/community-plugins.json`)).body);
    const stats = JSON.parse((await get(`${FILES}/community-plugin-stats.json`)).body);
    expect(new Map(plugins.map(({ id }) => [id, stats[id]?.downloads ?? null]))).toEqual(expected());
  });
});
