import { companyFacts, type Db, pluginAnalyses, pluginFacts, plugins, revenueEstimates } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { getPluginRevenue, listPluginRevenue } from '@pi/db/queries/revenue/get-plugin-revenue';
import { lacksEstimates } from '@pi/db/queries/revenue/lacks-estimates';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test } from '@pi/db/testing';
import type { Listing } from '@pi/domain';
import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { storeListings } from '../store/store-listings.ts';
import { derive } from './derive.ts';
import { deriveRevenue } from './revenue.ts';

const info = { ...toyAdapter.info, revenue: { countBasis: 'people', buyers: 'consumers' } } as const;
const users = (value: number) => ({ users: { value, kind: 'exact' as const } });
const acme = { developer: { name: 'Acme', site: 'https://acme.example' } };
const paid = { pricingModel: 'freemium', pricingLabel: '$5/month' } as const;

async function store(db: Db, day: string, listings: Partial<Listing>[], market: Parameters<typeof derive>[1] = info) {
  await ensureMarketplace(db, info.name);
  const observedAt = new Date(`${day}T03:00:00Z`);
  const observations = listings.map((fields) => ({ listing: aListing(fields), observedAt, day }));
  await ensureMetricPartitions(db, [day]);
  await db.transaction((tx) => storeListings(tx, observations, { marketplace: info.name, announceNew: false }));
  await derive(db, market, [day]);
}

async function stored(db: Db) {
  const { externalId } = plugins;
  const { estimatedOn, point } = revenueEstimates;
  return db
    .select({ externalId, estimatedOn, point })
    .from(revenueEstimates)
    .innerJoin(plugins, eq(plugins.id, revenueEstimates.pluginId))
    .orderBy(asc(externalId), asc(estimatedOn));
}

/** What rows are written by: a row that is written again has another one. */
async function versions(db: Db): Promise<unknown> {
  const { rows } = await db.$client.query(
    `select 'estimate' as of, plugin_id, xmin::text from revenue_estimates
     union all select 'facts', plugin_id, xmin::text from plugin_facts
     union all select 'company', company_id, xmin::text from company_facts order by 1, 2`,
  );
  return rows;
}

describe('deriveRevenue', () => {
  test('estimates nothing in a marketplace of which it is not known what it counts', async ({ db }) => {
    await store(db, '2026-01-01', [{ externalId: 'a', ...users(1000) }], toyAdapter.info);
    expect(await stored(db)).toEqual([]);
    expect(await lacksEstimates(db, info)).toBe(true);
    await derive(db, info, []);
    expect(await stored(db)).toHaveLength(1);
    expect(await lacksEstimates(db, info)).toBe(false);
  });

  test('estimates nothing of a plugin without users and ratings', async ({ db }) => {
    await store(db, '2026-01-01', [{ externalId: 'a', users: null, downloads: null, ratingCount: null }]);
    expect(await stored(db)).toEqual([]);
    expect((await db.select().from(pluginFacts))[0]).toMatchObject({ revenue: null, ownerKind: null });
  });

  test('stores an estimate with its inputs, and shows it in lists and sums of companies', async ({ db }) => {
    await store(db, '2026-01-01', [
      { externalId: 'a', name: 'Tabs', ...acme, ...users(100_000), ...paid },
      { externalId: 'b', name: 'Notes', ...acme, ...users(1000), ...paid },
    ]);
    const [row] = await db.select().from(pluginFacts).orderBy(asc(pluginFacts.pluginId));
    const newest = await getPluginRevenue(db, row?.pluginId ?? 0);
    expect(newest).toMatchObject({
      estimatedOn: '2026-01-01',
      inputs: {
        count: { value: 100_000 },
        priceUsd: 5,
        pricingModel: 'freemium',
        pricingSource: 'store',
        ownerKind: 'single',
      },
    });
    expect(row).toMatchObject({
      revenueLow: newest?.lower,
      revenue: newest?.point,
      revenueHigh: newest?.upper,
      ownerKind: 'small',
    });
    const [company] = await db.select().from(companyFacts);
    expect(company?.revenuePlugins).toBe(2);
    expect(company?.revenue).toBeCloseTo((newest?.point ?? 0) * 1.01, -2);
  });

  test('writes nothing a second time, in portions of any size', async ({ db }) => {
    const listings = ['a', 'b', 'c'].map((externalId) => ({ externalId, ...users(1000), ...paid }));
    await store(db, '2026-01-01', listings);
    const before = await versions(db);
    await derive(db, info, ['2026-01-01']);
    await db.transaction((tx) => deriveRevenue(tx, info, 1));
    expect(await versions(db)).toEqual(before);
  });

  test('stores a new row only where two digits, or the owner kind, are others', async ({ db }) => {
    await store(db, '2026-01-01', [{ externalId: 'a', ...users(10_000), ...paid }]);
    await store(db, '2026-01-02', [{ externalId: 'a', ...users(10_001), ...paid }]);
    await store(db, '2026-01-03', [{ externalId: 'a', ...users(20_000), ...paid }]);
    expect((await stored(db)).map(({ estimatedOn }) => estimatedOn)).toEqual(['2026-01-01', '2026-01-03']);
    const [plugin] = await db.select().from(plugins);
    const rows = await listPluginRevenue(db, plugin?.id ?? 0);
    expect(rows[1]?.point).toBeCloseTo(2 * (rows[0]?.point ?? 0), -2);
  });

  test('has the same for a day however often it was derived with other numbers before', async ({ db }) => {
    await store(db, '2026-01-01', [{ externalId: 'a', ...users(10_000), ...paid }]);
    await store(db, '2026-01-02', [{ externalId: 'a', ...users(50_000), ...paid }]);
    expect(await stored(db)).toHaveLength(2);
    await db.update(plugins).set({ users: 10_000 });
    await derive(db, info, ['2026-01-02']);
    expect((await stored(db)).map(({ estimatedOn }) => estimatedOn)).toEqual(['2026-01-01']);
  });

  test('deletes estimates of days that the marketplace was rewound from', async ({ db }) => {
    await store(db, '2026-01-01', [{ externalId: 'a', ...users(10_000), ...paid }]);
    const [row] = await db.select().from(revenueEstimates);
    if (!row) throw new Error('no estimate');
    await db.insert(revenueEstimates).values({ ...row, estimatedOn: '2026-02-01', point: 1 });
    await derive(db, info, []);
    expect(await stored(db)).toHaveLength(1);
  });

  test('keeps the last estimate of a delisted plugin', async ({ db }) => {
    await store(db, '2026-01-01', [{ externalId: 'a', ...users(10_000), ...paid }]);
    await db.update(plugins).set({ status: 'delisted', users: 90_000 });
    await derive(db, info, ['2026-01-01']);
    const [row] = await stored(db);
    expect((await db.select().from(pluginFacts))[0]?.revenue).toBe(row?.point);
  });

  test('says from when there is no estimate any more, in facts and on the day', async ({ db }) => {
    await store(db, '2026-01-01', [{ externalId: 'a', ...users(10_000), ratingCount: null, ...paid }]);
    const [row] = await stored(db);
    await store(db, '2026-01-02', [{ externalId: 'a', ...users(10_000), ratingCount: null, ...paid }]);
    await db.update(plugins).set({ users: null, usersKind: null, usersOn: null, ratingCount: null });
    await derive(db, info, ['2026-01-02']);
    expect(await stored(db)).toMatchObject([row, { estimatedOn: '2026-01-02', point: null }]);
    expect((await db.select().from(pluginFacts))[0]).toMatchObject({
      revenue: null,
      revenueLow: null,
      ownerKind: null,
    });
    const [plugin] = await db.select().from(plugins);
    expect(await getPluginRevenue(db, plugin?.id ?? 0)).toBeNull();
    expect(await getPluginRevenue(db, plugin?.id ?? 0, '2026-01-01')).toMatchObject({ point: row?.point });
    const before = await versions(db);
    await derive(db, info, ['2026-01-02']);
    expect(await versions(db)).toEqual(before);
  });

  test('estimates plugins again that a company got outside of a derivation', async ({ db }) => {
    const makers = ['Acme', 'Quill'].map((name) => ({ developer: { name, site: `https://${name}.example` } }));
    await store(db, '2026-01-01', [
      { externalId: 'a', ...users(10_000), ...paid, ...makers[0] },
      { externalId: 'b', ...users(10_000), ...paid, ...makers[1] },
    ]);
    const kinds = async () =>
      (await db.select().from(pluginFacts).orderBy(asc(pluginFacts.pluginId))).map((row) => row.ownerKind);
    expect(await kinds()).toEqual(['single', 'single']);
    const [a] = await db.select().from(plugins).orderBy(asc(plugins.externalId));
    await db.update(plugins).set({ companyId: a?.companyId });
    await derive(db, info, []);
    expect(await kinds()).toEqual(['small', 'small']);
  });

  test('reads descriptions for who owns what costs nothing, and the share that a model gives', async ({ db }) => {
    await store(db, '2026-01-01', [
      { externalId: 'a', ...users(10_000), pricingModel: 'free', ...acme, description: 'Requires an Acme account.' },
      { externalId: 'b', ...users(10_000), ...paid },
    ]);
    const [, b] = await db.select().from(plugins).orderBy(asc(plugins.externalId));
    const payingShare = { low: 0.01, high: 0.015, reason: 'It says so.' };
    const analysis = { payingShare } as never;
    const row = {
      pluginId: b?.id ?? 0,
      textHash: '',
      promptVersion: 1,
      model: 'm',
      status: 'done',
      attempts: 1,
    } as const;
    await db.insert(pluginAnalyses).values({ ...row, analysis });
    await derive(db, info, ['2026-01-01']);
    const inputsOf = async () =>
      (await db.select().from(revenueEstimates).orderBy(asc(revenueEstimates.pluginId))).map(({ inputs }) => inputs);
    const [first, second] = await inputsOf();
    expect(first).toMatchObject({ ownerKind: 'sold_elsewhere', ownerSource: 'text' });
    expect(second?.payingShare).toEqual({ low: 0.01, high: 0.015 });
    await db.update(pluginAnalyses).set({ status: 'failed' });
    await derive(db, info, ['2026-01-01']);
    expect((await inputsOf())[1]?.payingShare).toBeUndefined();
  });
});
