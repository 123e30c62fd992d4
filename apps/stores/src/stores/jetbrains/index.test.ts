import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';

interface Page {
  plugins: { id: number; downloads: number; rating: number | null; pricingModel: string }[];
  total: number;
}

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const expected = () => stores.catalogue.expectedOn('jetbrains', DAY).counts;

async function page(asked: string): Promise<Page> {
  return JSON.parse((await ask(stores.url, 'plugins.jetbrains.com', `/api/searchPlugins${asked}`)).body);
}

describe('the JetBrains Marketplace', () => {
  test('is empty after the last page', async () => {
    expect(await page('?max=100&offset=500')).toEqual({ plugins: [], total: expected().size });
  });

  test('gives a dozen where no number, or none at all, is asked for', async () => {
    for (const asked of ['', '?max=many&offset=-1']) expect((await page(asked)).plugins).toHaveLength(12);
  });

  test('lists exactly the expected plugins page by page, with their downloads', async () => {
    const pages = await Promise.all([0, 100].map((offset) => page(`?max=100&offset=${offset}&orderBy=downloads`)));
    const plugins = pages.flatMap((one) => one.plugins);
    expect(new Map(plugins.map(({ id, downloads }) => [String(id), downloads]))).toEqual(expected());
  });

  test('has a rating of 0 or null without votes, and every kind of price', async () => {
    const { plugins } = await page('?max=200');
    const ratings = plugins.map(({ rating }) => rating);
    expect(ratings).toContain(0);
    expect(ratings).toContain(null);
    expect(new Set(plugins.map(({ pricingModel }) => pricingModel))).toEqual(new Set(['FREE', 'FREEMIUM', 'PAID']));
  });
});
