import type { Db } from '@pi/db';
import { test } from '@pi/db/testing';
import { seedFacts } from '@pi/db/testing/seed-explorer';
import { seedDay, TODAY } from '@pi/db/testing/seed-market';
import { addDays, EXTRACTED_PRICING_MODELS } from '@pi/domain';
import type { Niche } from '@pi/domain/api';
import { describe, expect } from 'vitest';
import { parsePageQuery } from '../explorer/page-query.ts';
import { readExplorer } from '../explorer/read-explorer.ts';
import { nicheLists } from './niche-lists.ts';
import { readNiches } from './read-niches.ts';

const NAMES = ['Kanban Board', 'Board of kanban boards', 'Kanbans for boards', 'Boarding pass', 'Kanban', 'Whiteboard'];
const DAYS = ['2020-01-01', '2026-01-10', '2026-05-01', '2026-10-21', TODAY];
const pick = <Value>(values: readonly Value[], n: number) => values[n % values.length] as Value;

/** Plugins of two stores, of which one counts downloads, that differ in all a niche is made of. */
async function seedNiche(db: Db): Promise<void> {
  for (const marketplace of ['firefox', 'vs-code']) await seedDay(db, TODAY, { marketplace, plugins: 1 });
  for (let n = 0; n < 90; n++) {
    const status = pick(['listed', 'listed', 'listed', 'missing', 'delisted'] as const, n * 7);
    const some = <Value>(values: readonly Value[], factor: number) => pick([null, ...values], n * factor + (n >> 3));
    const size = some([0, 10, 999, 10_000, 2_000_000], 3);
    const marketplace = pick(['firefox', 'vs-code'], n);
    await seedFacts(db, {
      ...{ externalId: `p${n}`, name: pick(NAMES, n * 5), marketplace, status },
      ...(marketplace === 'firefox' ? { users: size, change90d: some([-0.5, 0.25, 2], 13) } : { downloads: size }),
      ...{ pace90d: marketplace === 'firefox' ? null : some([-0.5, 0.25, 2], 11) },
      ...{ rating: some([1, 2.25, 3.5, 5], 17), updatedOn: some(DAYS, 29), listedOn: pick(DAYS, n * 31) },
      ...{ firstSeenOn: pick(DAYS, n * 37), delistedOn: status === 'delisted' ? pick(DAYS, n * 41) : null },
      ...{ pricingModel: some(EXTRACTED_PRICING_MODELS, 11), priceUsd: some([2.5, 10, 99], 13) },
    });
  }
}

/** The numbers of a niche, each by SQL of its own. */
async function countBySql(db: Db, marketplace: string) {
  const [number, growth] = marketplace === 'firefox' ? ['users', 'change_90d'] : ['downloads', 'pace_90d'];
  const since = addDays(TODAY, -365);
  const { rows } = await db.execute<Record<string, number | string | null>>(`
    with found as (
      select f.* from plugin_facts f join plugin_traits t using (plugin_id)
      where f.marketplace = '${marketplace}'
        and (t.name_text || ' ' || t.summary_text) ~ '\\mkanbans?\\M' and (t.name_text || ' ' || t.summary_text) ~ '\\mboards?\\M'
    ), listed as (select * from found where status = 'listed'),
    leaders as (select * from listed order by ${number} desc nulls last, plugin_id limit 3),
    newest as (select * from listed order by listed_on desc, plugin_id limit 5)
    select (select count(*)::int from listed) as listings,
      (select sum(${number})::float from listed) as total,
      (select sum(${number})::float from leaders) / (select sum(${number})::float from listed) as top_share,
      (select avg(rating)::float from leaders) as leaders_rating,
      (select percentile_cont(0.5) within group (order by rating) from listed) as median_rating,
      (select max(updated_on)::text from leaders) as leaders_updated_on,
      (select count(*)::int from found where listed_on >= '${since}' and first_seen_on >= '${since}'
        and not (listed_on = first_seen_on and first_seen_on = '${TODAY}')) as appeared,
      (select count(*)::int from found where status = 'delisted' and delisted_on >= '${since}') as vanished,
      (select percentile_cont(0.5) within group (order by ${growth}) from newest) as newest_growth,
      (select avg((pricing_model <> 'free')::int)::float from listed where pricing_model is not null) as paid_share,
      (select percentile_cont(0.5) within group (order by price_usd) from listed where price_usd > 0) as median_price`);
  return rows[0] ?? {};
}

const valuesOf = (niche: Niche | undefined) => ({
  listings: niche?.listings.value,
  total: niche?.total?.value ?? null,
  top_share: niche?.topShare?.value ?? null,
  leaders_rating: niche?.leadersRating?.value ?? null,
  median_rating: niche?.medianRating?.value ?? null,
  leaders_updated_on: niche?.leadersUpdatedOn,
  appeared: niche?.appeared.value,
  vanished: niche?.vanished.value,
  newest_growth: niche?.newestGrowth?.value ?? null,
  paid_share: niche?.paidShare?.value ?? null,
  median_price: niche?.medianPrice?.value ?? null,
});

async function readList(db: Db, href: string) {
  const { data } = parsePageQuery(Object.fromEntries(new URL(href, 'http://localhost').searchParams));
  return readExplorer(db, { ...(data?.list ?? { filters: {}, sort: 'users', order: 'desc' }), cursor: null, limit: 5 });
}

describe('readNiches', () => {
  test('is empty without a phrase, and where nothing has its words', async ({ db }) => {
    expect(await readNiches(db, undefined)).toMatchObject({ q: '', day: null, tooMany: null, niches: [] });
    await seedNiche(db);
    expect(await readNiches(db, 'kanban zebra')).toMatchObject({ words: ['kanban', 'zebra'], day: TODAY, niches: [] });
  });

  test('gives numbers that equal plain counts by SQL, of every store', async ({ db }) => {
    await seedNiche(db);
    const { niches } = await readNiches(db, 'Kanban board');
    expect(niches.map(({ marketplace }) => marketplace).toSorted()).toEqual(['firefox', 'vs-code']);
    for (const niche of niches) {
      const expected = await countBySql(db, niche.marketplace);
      expect(expected.listings).toBeGreaterThan(5);
      expect(expected.appeared).toBeGreaterThan(0);
      expect(expected.vanished).toBeGreaterThan(0);
      const values = valuesOf(niche);
      for (const [name, value] of Object.entries(expected)) {
        const own = values[name as keyof typeof values];
        if (typeof value === 'number' && typeof own === 'number') expect(own, name).toBeCloseTo(value, 6);
        else expect([name, own]).toEqual([name, value]);
      }
    }
  });

  test('opens lists of what each number is of', async ({ db }) => {
    await seedNiche(db);
    const { niches } = await readNiches(db, 'kanban board');
    for (const niche of niches) {
      const lists = nicheLists('kanban board', niche.marketplace);
      const totals = async (...names: (keyof typeof lists)[]) =>
        Promise.all(names.map(async (name) => (await readList(db, lists[name])).total));
      expect(await totals('listings', 'newest', 'appeared', 'vanished')).toEqual([
        ...[niche.listings.value, niche.listings.value, niche.appeared.value, niche.vanished.value],
      ]);
      const [paid = 0, priced = 0] = await totals('paid', 'priced');
      expect(niche.paidShare?.value).toBeCloseTo(paid / priced);
      const idsOf = async (href: string) => (await readList(db, href)).rows.map(({ id }) => id);
      expect((await idsOf(lists.listings)).slice(0, 3)).toEqual(niche.leaders.map(({ id }) => id));
      expect(await idsOf(lists.newest)).toEqual(niche.newest.map(({ id }) => id));
    }
  });
});
