import { wordpress as pages } from '@pi/scrapers/pages';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';
const API = '/plugins/info/1.2/';

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const get = (path: string) => ask(stores.url, 'api.wordpress.org', path);
const information = (slug: string) => get(`${API}?action=plugin_information&request[slug]=${slug}`);
const page = async (query: string) => JSON.parse((await get(`${API}?action=query_plugins&${query}`)).body);
const expected = (day = DAY) => stores.catalogue.expectedOn('wordpress', day).counts;

describe('the WordPress plugin directory', () => {
  test('asks everybody to stay away in its robots.txt', async () => {
    expect((await get('/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n');
  });

  test('answers 404 to a plugin it never had, and to another action', async () => {
    const unknown = ['no-such-plugin', 'amber-kettle-notes-zzzzz-1', 'amber-kettle-notes-1-1', ''];
    for (const slug of unknown)
      expect(await information(slug)).toMatchObject({ status: 404, body: '{"error":"Plugin not found."}' });
    expect((await get(`${API}?action=hot_tags`)).status).toBe(404);
  });

  test('lists exactly the expected plugins on its pages, with their installs', async () => {
    const size = 40;
    const first = await page(`request[per_page]=${size}`);
    expect(first.info).toEqual({ page: 1, pages: Math.ceil(expected().size / size), results: expected().size });
    const counts = new Map<string, number>();
    for (let number = 1; number <= first.info.pages + 1; number++)
      for (const plugin of (await page(`request[page]=${number}&request[per_page]=${size}`)).plugins)
        counts.set(plugin.slug, plugin.active_installs);
    expect(counts).toEqual(expected());
  });

  test('gives 24 plugins at once, and 250 at most', async () => {
    expect((await page('')).plugins).toHaveLength(24);
    expect((await page('request[per_page]=9999')).info.pages).toBe(1);
  });

  test('adds and leaves out the fields that are asked for', async () => {
    const { plugins } = await page('request[per_page]=1&request[fields][sections]=1&request[fields][tags]=0');
    expect(plugins[0]).toHaveProperty('sections.description');
    expect(plugins[0]).not.toHaveProperty('tags');
  });

  test('says since when a plugin is closed: one of today’s slots, and one that another followed', async () => {
    const before = [...expected('2026-08-01').keys(), ...expected('2022-06-01').keys()];
    const today = expected();
    const closed = before.filter((slug) => !today.has(slug));
    expect(closed.length).toBeGreaterThan(50);
    for (const slug of closed.filter((_, n) => n % 8 === 0)) {
      const { status, body } = await information(slug);
      const answer = JSON.parse(body);
      expect([status, answer.slug, answer.error]).toEqual([404, slug, 'closed']);
      const { closed_date: since } = answer;
      expect(since > '2022-06-01' && since <= DAY).toBe(true);
      expect(expected(since).has(slug)).toBe(false);
    }
  });
});

describe('pages.installBand', () => {
  test.each([
    [0, 0],
    [9, 0],
    [10, 10],
    [99, 90],
    [1000, 1000],
    [5_432_100, 5_000_000],
    [10_000_000, 10_000_000],
  ])('%i installs are shown as %i', (installs, shown) => {
    expect(pages.installBand(installs)).toBe(shown);
  });
});

describe('phpJson', () => {
  test('writes an empty map as a list, keeps the order of others, escapes slashes and what is beyond ASCII', () => {
    const value = {
      none: new Map(),
      some: new Map<string, unknown>([
        ['5', 1],
        ['4', false],
      ]),
      text: 'a/b “é” 👍',
      list: ['x', null],
    };
    expect(pages.body(value)).toBe(
      '{"none":[],"some":{"5":1,"4":false},"text":"a\\/b \\u201c\\u00e9\\u201d \\ud83d\\udc4d","list":["x",null]}',
    );
  });
});
