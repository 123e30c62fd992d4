import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../test/request.ts';
import { type RunningStores, STORES, startStores } from './index.ts';

const DAY = '2026-11-20';
const CHROME = 'chromewebstore.google.com';
const WORKSPACE = 'workspace.google.com';
const GITHUB = 'raw.githubusercontent.com';
const FILES = '/obsidianmd/obsidian-releases/HEAD';

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const get = (host: string, path: string, options = {}) => ask(stores.url, host, path, options);
const expected = (store: string, day = DAY) => stores.catalogue.expectedOn(store, day);

describe('startStores', () => {
  test('answers 404 in JSON to a host that is no store', async () => {
    const answer = await get('example.com', '/');
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body).error.message).toContain(CHROME);
  });

  test('takes the host from its header, whatever the path says', async () => {
    expect((await get(CHROME, '//localhost/control')).status).toBe(404);
  });

  test('says that a port is taken', async () => {
    const port = Number(new URL(stores.url).port);
    await expect(startStores({ port })).rejects.toThrow(`port: ${port} is taken`);
  });

  test('answers 405 to a POST to a store', async () => {
    expect((await get(CHROME, '/', { method: 'POST', body: '' })).status).toBe(405);
  });

  test('answers 404 to unknown paths of every store', async () => {
    for (const { hosts } of STORES)
      for (const host of hosts) expect((await get(host, '/no/such/path')).status).toBe(404);
  });

  test('refuses a day that is none, and sizes of a store that is none', async () => {
    await expect(startStores({ day: '2026-13-01' })).rejects.toThrow(/^day: /);
    await expect(startStores({ sizes: { nowhere: 3 } })).rejects.toThrow(/^sizes: unknown store "nowhere"/);
  });

  test('serves a robots.txt in every store', async () => {
    for (const { hosts } of STORES)
      for (const host of hosts) expect((await get(host, '/robots.txt')).body).toContain('User-agent: *');
    const chrome = (await get(CHROME, '/robots.txt')).body;
    expect(chrome).toContain('Disallow: /search');
    expect(chrome).toContain('Disallow: /detail/*/reviews');
    expect(chrome).toContain('Sitemap: https://chromewebstore.google.com/sitemap');
    expect((await get(WORKSPACE, '/robots.txt')).body).toContain('Disallow: /marketplace/search');
  });

  test('packs what it sends where the reader accepts it, long files too', async () => {
    for (const [host, path] of [
      [CHROME, '/'],
      [GITHUB, `${FILES}/community-plugins.json`],
    ] as const) {
      const packed = await get(host, path, { gzip: true });
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(packed.body).toBe((await get(host, path)).body);
    }
  });

  test('answers HEAD with the length and no body', async () => {
    const head = await get(CHROME, '/', { method: 'HEAD' });
    const whole = await get(CHROME, '/');
    expect(head.body).toBe('');
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
  });

  test('serves the same for the same seed, and another catalogue for another seed', async () => {
    const twin = await startStores({ day: DAY });
    const other = await startStores({ day: DAY, seed: 2 });
    const path = `${FILES}/community-plugins.json`;
    const here = (await get(GITHUB, path)).body;
    expect((await ask(twin.url, GITHUB, path)).body).toBe(here);
    expect((await ask(other.url, GITHUB, path)).body).not.toBe(here);
    await Promise.all([twin.close(), other.close()]);
  });
});

describe('the control address', () => {
  const put = (body: string) => get('localhost', '/control/day', { method: 'PUT', body });

  test.each([
    ['not a date', '{"day":"soon"}'],
    ['no such date', '{"day":"2026-02-30"}'],
    ['before the catalogue', '{"day":"1999-12-31"}'],
    ['no day', '{}'],
    ['a number', '{"day":20261120}'],
    ['no object', 'null'],
    ['no JSON', '{day}'],
    ['an empty body', ''],
    ['a long body', `{"day":"${'2'.repeat(20_000)}"}`],
  ])('answers 400 and names the field: %s', async (_, body) => {
    const answer = await put(body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error).toMatchObject({ field: 'day', message: expect.stringMatching(/^day: /) });
    expect(JSON.parse((await get('localhost', '/control')).body).day).toBe(DAY);
  });

  test('says what it serves: sample data of a day and a seed, so many listed in each store', async () => {
    const state = JSON.parse((await get('127.0.0.1', '/control')).body);
    expect(state).toMatchObject({ message: expect.stringContaining('invented'), day: DAY, seed: 1 });
    for (const { name } of STORES) expect(state.stores[name].listed).toBe(expected(name).listed);
  });

  test('moves the day for all stores, there and back', async () => {
    const before = (await get(GITHUB, `${FILES}/community-plugins.json`)).body;
    expect(JSON.parse((await put('{"day":"2026-12-24"}')).body).day).toBe('2026-12-24');
    const later: { id: string }[] = JSON.parse((await get(GITHUB, `${FILES}/community-plugins.json`)).body);
    expect(later.map(({ id }) => id)).toEqual([...expected('obsidian', '2026-12-24').counts.keys()]);
    stores.setDay(DAY);
    expect((await get(GITHUB, `${FILES}/community-plugins.json`)).body).toBe(before);
  });
});
