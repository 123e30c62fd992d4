import { derivedChange, type PluginItem, type ProductFamily, reportedNumber } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { chartedListings, groupProducts } from './company-products.ts';

const DAY = '2026-11-20';

function listing(
  marketplace: string,
  name: string,
  values: Partial<PluginItem> & { now?: number; before?: number } = {},
) {
  const { now, before, ...more } = values;
  const of = { day: DAY, source: marketplace };
  const number = marketplace === 'obsidian' ? 'downloads' : 'users';
  const kind = 'exact' as const;
  return {
    ...{ id: `${marketplace}:${name}`, marketplace, externalId: name, name, status: 'listed' },
    ...{ users: null, downloads: null, ratingCount: null, usersChange30d: null },
    [number]: reportedNumber({ value: now, ...of }),
    usersChange30d:
      now === undefined || before === undefined
        ? null
        : derivedChange({
            now: { value: now, kind },
            before: { value: before, kind },
            bounds: { low: 0, high: 0 },
            ...of,
          }),
    ...more,
  } as PluginItem;
}

const family = (name: string, members: PluginItem[]): ProductFamily => ({ slug: name, name, members });
const names = (products: { name: string }[]) => products.map(({ name }) => name);

describe('the products of a company', () => {
  test('are none without listings', () => expect(groupProducts({ plugins: [], families: [] })).toEqual([]));

  test('are by users, then by other numbers, gone ones last', () => {
    const plugins = [
      listing('obsidian', 'notes', { now: 9_000 }),
      listing('obsidian', 'tags', { now: 10_000 }),
      listing('chrome-web-store', 'gone', { now: 99_000, status: 'delisted' }),
      listing('edge', 'small', { now: 5 }),
    ];
    expect(names(groupProducts({ plugins, families: [] }))).toEqual(['small', 'tags', 'notes', 'gone']);
  });

  test('add up users over the stores that count them, like for like', () => {
    const members = [
      listing('chrome-web-store', 'a', { now: 110, before: 100 }),
      listing('edge', 'a', { now: 60, before: 50 }),
      listing('firefox', 'a', { now: 7_000, before: 1 }),
    ];
    const [product] = groupProducts({ plugins: members, families: [family('a', members)] });
    expect(product?.users).toMatchObject({ value: 170, method: 'sum', source: 'chrome-web-store, edge' });
    expect(product?.usersChange).toMatchObject({ before: { value: 150 }, gain: 20 });
    expect(product?.listings).toHaveLength(3);
  });

  test('have no users where no store counts them', () => {
    const [product] = groupProducts({ plugins: [listing('firefox', 'a', { now: 7 })], families: [] });
    expect(product).toMatchObject({ users: null, usersChange: null });
  });
});

describe('the listings of the chart of a company', () => {
  test('are the largest of its products that count one thing, without gone ones', () => {
    const plugins = [
      listing('chrome-web-store', 'large', { now: 900 }),
      listing('edge', 'small', { now: 9 }),
      listing('edge', 'gone', { now: 99, status: 'delisted' }),
      listing('obsidian', 'notes', { now: 50_000 }),
    ];
    expect(names(chartedListings(groupProducts({ plugins, families: [] }), 6))).toEqual(['large', 'small']);
    expect(names(chartedListings(groupProducts({ plugins, families: [] }), 1))).toEqual(['large']);
  });
});
