import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, locations } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const get = (path: string) => ask(stores.url, 'workspace.google.com', path);
const expected = (day = DAY) => stores.catalogue.expectedOn('google-workspace', day).counts;
const lastPart = ({ pathname }: URL) => pathname.split('/').at(-1) ?? '';

describe('the Google Workspace Marketplace', () => {
  const appsOf = (xml: string) => locations(xml).filter(({ pathname }) => pathname.startsWith('/marketplace/app/'));

  test('lists exactly the expected apps in its sitemap, and categories beside them', async () => {
    const { body } = await get('/marketplace/sitemap.xml');
    expect(appsOf(body).map(lastPart).sort()).toEqual([...expected().keys()].sort());
    expect(locations(body).some(({ pathname }) => pathname.startsWith('/marketplace/category/'))).toBe(true);
  });

  test('lists every app in the page of one category', async () => {
    const { body } = await get('/marketplace/sitemap.xml');
    const categories = locations(body).filter(({ pathname }) => pathname.includes('/category/'));
    const pages = await Promise.all(categories.map(({ pathname }) => get(pathname)));
    const carded = pages.flatMap((page) =>
      [...page.body.matchAll(/href="\.\/marketplace\/app\/[^/]+\/(\d+)"/g)].map(([, id]) => id),
    );
    expect(carded.sort()).toEqual(appsOf(body).map(lastPart).sort());
  });

  test('holds the exact installs in its data and shows them rounded', async () => {
    for (const [id, installs] of [...expected()].slice(0, 40)) {
      const { body } = await get(`/marketplace/app/${id}`);
      const [, shown = '', exact] = /,"(\d+(?:[KM]\+)?)",(\d+)\],null,null,\["",/.exec(body) ?? [];
      expect(Number(exact)).toBe(installs);
      expect(body).toContain(`aria-label="${shown} users have installed this app."`);
      expect((await get(`/marketplace/app/any_slug/${id}`)).body).toBe(body);
    }
  });

  test('answers 404 to an app that is gone and to one that never was', async () => {
    const today = expected();
    const gone = [...expected('2026-06-01').keys()].find((id) => !today.has(id));
    for (const id of [gone, '123456789012']) expect((await get(`/marketplace/app/${id}`)).status).toBe(404);
  });
});
