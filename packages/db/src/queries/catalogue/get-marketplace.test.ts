import { NO_COUNTS } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany, seedDay, seedMarketplace, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { instance } from '../../schema/instance.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { upsertRobotsChecks } from '../health/robots-checks.ts';
import { getDataOrigin } from '../runs/data-origin.ts';
import { getMarketplace } from './get-marketplace.ts';
import { listMarketChanges } from './list-market-changes.ts';
import { listMarketplaces } from './list-marketplaces.ts';

describe('getMarketplace', () => {
  test('answers null for a marketplace that was never read', async ({ db }) => {
    expect(await getMarketplace(db, MARKET, 'users')).toBeNull();
  });

  test('has no figures when only the first run was started', async ({ db }) => {
    await seedMarketplace(db);
    await db.insert(ingestionRuns).values({ kind: 'daily', marketplace: MARKET, day: TODAY, counts: NO_COUNTS });
    const found = await getMarketplace(db, MARKET, 'users');
    expect(found?.summary).toMatchObject({ day: null, plugins: null, run: { status: 'running', failures: 0 } });
    expect(found?.days).toEqual([]);
  });

  test('gives days oldest first, the newest histogram and the largest companies by the headline', async ({ db }) => {
    const bin = { from: 1, to: 10, plugins: 3 };
    await seedDay(db, TODAY, { plugins: 3, histogram: [bin] });
    await seedDay(db, '2026-11-19', { plugins: 2 });
    await seedCompany(db, 'small', { users: 900, downloads: 1 });
    await seedCompany(db, 'large', { users: 1, downloads: 900 });
    const found = await getMarketplace(db, MARKET, 'downloads');
    expect(found?.days.map((day) => day.plugins)).toEqual([2, 3]);
    expect(found?.histogram).toEqual([bin]);
    expect(found?.topCompanies.map((company) => company.slug)).toEqual(['large', 'small']);
  });
});

describe('listMarketplaces', () => {
  test('tells the change like for like, and none where nothing is known of 30 days before', async ({ db }) => {
    await seedDay(db, '2026-10-10', { primaryTotal: 50 });
    expect((await listMarketplaces(db))[0]).toMatchObject({ primaryTotalChange30d: null, likeForLike30d: null });
    const compared = { comparedPlugins: 3, comparedBefore: 100, comparedTotal: 110 };
    const others = { newPlugins: 1, newTotal: 7, gonePlugins: 1, goneTotal: 900 };
    await seedDay(db, TODAY, { primaryTotal: 117, ...compared, ...others });
    const [summary] = await listMarketplaces(db);
    expect(summary?.primaryTotalChange30d).toBeCloseTo(0.1);
    expect(summary?.likeForLike30d).toEqual({ ...compared, ...others });
    expect(summary).toMatchObject({ day: TODAY, firstDay: '2026-10-10', run: null, lastSuccess: null });
  });

  test('tells no share of a total that was 0, but what is new', async ({ db }) => {
    const nothing = { comparedPlugins: 2, comparedBefore: 0, comparedTotal: 5, gonePlugins: 0, goneTotal: 0 };
    await seedDay(db, TODAY, { ...nothing, newPlugins: 1, newTotal: 7 });
    const [summary] = await listMarketplaces(db);
    expect(summary).toMatchObject({ primaryTotalChange30d: null, likeForLike30d: { newPlugins: 1, newTotal: 7 } });
  });

  test('tells the last run without failures beside the newest, and what robots.txt check', async ({ db }) => {
    await seedMarketplace(db);
    const run = { kind: 'daily' as const, marketplace: MARKET, counts: NO_COUNTS };
    await db.insert(ingestionRuns).values([
      { ...run, day: '2026-11-17', status: 'succeeded' },
      { ...run, day: '2026-11-18', status: 'succeeded' },
      { ...run, day: '2026-11-19', status: 'partial' },
      { ...run, kind: 'trial', day: TODAY, status: 'succeeded' },
    ]);
    const checkedAt = new Date('2026-11-19T03:10:00Z');
    const check = { origin: 'https://store.test', checkedAt, status: 404, verdict: 'no_file' as const, detail: null };
    await upsertRobotsChecks(db, [{ marketplace: MARKET, ...check }]);
    const [summary] = await listMarketplaces(db, MARKET);
    expect(summary).toMatchObject({ run: { day: '2026-11-19' }, lastSuccess: { day: '2026-11-18' } });
    expect(summary?.robotsChecks).toEqual([{ marketplace: MARKET, ...check }]);
  });

  test('tells why the day of the newest run is suspect, each reason once', async ({ db }) => {
    await seedMarketplace(db);
    const run = { kind: 'daily' as const, marketplace: MARKET, day: TODAY, counts: NO_COUNTS };
    const [{ id: runId } = { id: '' }] = await db.insert(ingestionRuns).values(run).returning();
    const failure = { runId, marketplace: MARKET, unitKey: 'x', at: new Date() };
    await db.insert(ingestionFailures).values([
      { ...failure, kind: 'http_error', message: 'answered 500' },
      { ...failure, kind: 'falling_counts', message: 'users fall' },
      { ...failure, kind: 'falling_counts', message: 'users fall' },
      { ...failure, kind: 'drift', message: 'rating is gone' },
    ]);
    const [summary] = await listMarketplaces(db, MARKET);
    expect(summary?.run?.suspicions).toEqual(['rating is gone', 'users fall']);
  });
});

describe('getDataOrigin', () => {
  test('is null until something was ingested', async ({ db }) => {
    expect(await getDataOrigin(db)).toBeNull();
    await db.insert(instance).values({ dataOrigin: 'sample' });
    expect(await getDataOrigin(db)).toBe('sample');
  });
});

describe('listMarketEvents', () => {
  test('brings the newest of all marketplaces, or of one', async ({ db }) => {
    for (const [marketplace, day] of [
      ['old-market', '2026-11-01'],
      ['new-market', '2026-11-03'],
      ['new-market', '2026-11-02'],
    ] as const) {
      const pluginId = await seedPlugin(db, { externalId: day, marketplace });
      await db.insert(marketChanges).values({ marketplace, pluginId, day, at: new Date(day), kind: 'listed' });
    }
    const days = async (marketplace?: string) =>
      (await listMarketChanges(db, { marketplace, limit: 2 })).map((event) => event.day);
    expect(await days()).toEqual(['2026-11-03', '2026-11-02']);
    expect(await days('old-market')).toEqual(['2026-11-01']);
  });
});
