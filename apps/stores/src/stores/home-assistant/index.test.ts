import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';
const CATEGORIES = ['appdaemon', 'integration', 'plugin', 'python_script', 'template', 'theme'];
const HACS = 'data-v2.hacs.xyz';
const ANALYTICS = 'analytics.home-assistant.io';

interface Repository {
  full_name: string;
  domain?: string;
}

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const get = (host: string, path: string) => ask(stores.url, host, path);
const hacs = async (name: string) => JSON.parse((await get(HACS, `/${name}/data.json`)).body);
const analytics = async (name: string) => JSON.parse((await get(ANALYTICS, `/${name}.json`)).body);
const expected = (day = DAY) => stores.catalogue.expectedOn('home-assistant', day).counts;

async function repositories(): Promise<[id: string, repository: Repository][]> {
  const files = await Promise.all(CATEGORIES.map(hacs));
  return files.flatMap((file) => Object.entries<Repository>(file));
}

describe('the files of Home Assistant', () => {
  test('are on the one host or on the other', async () => {
    expect((await get(HACS, '/addons.json')).status).toBe(404);
    expect((await get(ANALYTICS, '/integration/data.json')).status).toBe(404);
    expect((await get(HACS, '/no_category/data.json')).status).toBe(404);
  });

  test('name exactly the expected listings, with the installations that report them', async () => {
    const [integrations, addons] = await Promise.all(['custom_integrations', 'addons'].map(analytics));
    const counts = [
      ...(await repositories()).map(([id, { domain }]) => [id, integrations[domain ?? '']?.total ?? null]),
      ...Object.entries<{ total: number }>(addons).map(([slug, { total }]) => [slug, total]),
    ] as [string, number | null][];
    expect(counts).toHaveLength(expected().size);
    expect(new Map(counts)).toEqual(expected());
  });

  test('add the installations of all versions up to the total', async () => {
    const reported = [await analytics('custom_integrations'), await analytics('addons')].flatMap(Object.values);
    const sumOf = ({ versions }: { versions: Record<string, number> }) =>
      Object.values(versions).reduce((all, one) => all + one, 0);
    expect(reported.filter((entry) => sumOf(entry) !== entry.total)).toEqual([]);
  });

  test('give no domain and no repository’s name twice', async () => {
    const all = (await repositories()).map(([, repository]) => repository);
    expect(new Set(all.map(({ full_name }) => full_name)).size).toBe(all.length);
    const domains = all.flatMap(({ domain }) => domain ?? []);
    expect(new Set(domains).size).toBe(domains.length);
  });

  test('list a repository that left among the removed ones, and none that is there', async () => {
    const removed = new Set((await hacs('removed')).map(({ repository }: { repository: string }) => repository));
    const today = (await repositories()).map(([, { full_name }]) => full_name);
    expect(today.filter((name) => removed.has(name))).toEqual([]);
    stores.setDay('2026-05-28');
    const before = (await repositories()).map(([, { full_name }]) => firstName(full_name));
    stores.setDay(DAY);
    const left = before.filter((name) => !today.some((one) => firstName(one) === name));
    expect(left.length).toBeGreaterThan(1);
    const names = new Set([...removed].map((name) => firstName(String(name))));
    expect(left.filter((name) => !names.has(name))).toEqual([]);
  });

  test('are whole JSON where a store of the smallest size has nothing for them', async () => {
    const empty = await startStores({ day: DAY, sizes: { 'home-assistant': 1 } });
    const bodies = await Promise.all(CATEGORIES.map((name) => ask(empty.url, HACS, `/${name}/data.json`)));
    expect(bodies.filter(({ body }) => body === '{}').length).toBeGreaterThanOrEqual(CATEGORIES.length - 1);
    await empty.close();
  });
});

/** The name of a repository before it was renamed, without its owner. */
function firstName(fullName: string): string {
  return fullName.replace(/^.*\//, '').replace(/-plugin$/, '');
}
