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
import { getOverview } from './get-overview.ts';
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

describe('getOverview', () => {
  const QUERY = {
    moving: [{ marketplace: MARKET, number: 'users' as const, isCumulative: false }],
    moversAtLeast: 100,
    movers: 5,
    changes: 5,
  };

  test('is empty on an empty database', async ({ db }) => {
    expect(await getOverview(db, QUERY)).toEqual({ marketplaces: [], rising: [], falling: [], changes: [] });
  });

  const ids = (movers: { externalId: string }[]) => movers.map((one) => one.externalId);

  test('orders movers by their change and leaves out small, still and delisted ones', async ({ db }) => {
    const mover = (externalId: string, before: number, users: number, more = {}) => {
      const change = users / before - 1;
      const bounds = { usersChange30d: change, usersChange30dHigh: change };
      return seedPlugin(db, { externalId, users, usersBefore30d: before, ...bounds, ...more });
    };
    await mover('up', 200, 220);
    await mover('up-more', 100, 150);
    await mover('small', 100, 99);
    await mover('from-little', 99, 900);
    await mover('still', 500, 500);
    await mover('down', 400, 300);
    await mover('gone', 100, 400, { status: 'delisted' });
    const { rising, falling } = await getOverview(db, QUERY);
    expect(ids(rising)).toEqual(['up-more', 'up']);
    expect(falling).toMatchObject([
      { ...{ externalId: 'down', number: 'users', isCumulative: false, value: 300, before30d: 400 }, rank: -0.25 },
    ]);
  });

  test('orders rounded numbers by the change that they had at least, and leaves out one that may be none', async ({
    db,
  }) => {
    const mover = (externalId: string, before: number, users: number, low: number, high: number) =>
      seedPlugin(db, { externalId, users, usersBefore30d: before, usersChange30d: low, usersChange30dHigh: high });
    await mover('one-step', 70_000, 80_000, 0.0001, 0.28);
    await mover('two-steps', 70_000, 90_000, 0.125, 0.43);
    await mover('exact', 100_000, 105_000, 0.05, 0.05);
    await mover('unchanged', 70_000, 70_000, -0.12, 0.14);
    await mover('maybe', 70_000, 71_000, -0.02, 0.1);
    await mover('down', 80_000, 60_000, -0.33, -0.12);
    await mover('down-less', 80_000, 70_000, -0.22, -0.0001);
    const { rising, falling } = await getOverview(db, QUERY);
    expect(ids(rising)).toEqual(['two-steps', 'exact', 'one-step']);
    expect(ids(falling)).toEqual(['down', 'down-less']);
  });

  test('orders counters by the gain of 30 days against that of the 30 days before', async ({ db }) => {
    const counter = (externalId: string, [before60d, before30d, downloads]: [number, number, number], more = {}) =>
      seedPlugin(db, {
        ...{ externalId, downloads, downloadsBefore30d: before30d, downloadsBefore60d: before60d },
        ...{ downloadsChange30d: downloads / before30d - 1, downloadsChange30dHigh: downloads / before30d - 1 },
        ...more,
      });
    await counter('doubled', [1000, 1100, 1300]);
    await counter('tripled', [1_000_000, 1_001_000, 1_004_000]);
    await counter('slower', [1000, 2000, 2500]);
    await counter('corrected', [1000, 2000, 1500]);
    await counter('same', [1000, 1500, 2000]);
    await counter('from-little', [1000, 1099, 9000]);
    await counter('rounded', [1000, 2000, 9000], { downloadsKind: 'rounded' });
    const moving = [{ marketplace: MARKET, number: 'downloads' as const, isCumulative: true }];
    const { rising, falling } = await getOverview(db, { ...QUERY, moving });
    expect(rising).toMatchObject([
      {
        externalId: 'tripled',
        isCumulative: true,
        rank: 2,
        value: 1_004_000,
        before30d: 1_001_000,
        before60d: 1_000_000,
      },
      { externalId: 'doubled', rank: 1 },
    ]);
    expect(falling).toMatchObject([{ externalId: 'slower', rank: -0.5 }]);
  });
});

describe('getOverview of two kinds of numbers', () => {
  test('gives as many counters as other numbers, each kind in an order of its own', async ({ db }) => {
    const before = { users: 1000, usersBefore30d: 500, usersChange30d: 1, usersChange30dHigh: 1 };
    const counter = { downloads: 9000, downloadsBefore30d: 2000, downloadsBefore60d: 1000 };
    for (const externalId of ['gauge', 'other-gauge']) await seedPlugin(db, { externalId, ...before });
    for (const externalId of ['counter', 'other-counter']) await seedPlugin(db, { externalId, ...counter });
    const moving = [
      { marketplace: MARKET, number: 'downloads' as const, isCumulative: true },
      { marketplace: MARKET, number: 'users' as const, isCumulative: false },
    ];
    const { rising } = await getOverview(db, { moving, moversAtLeast: 100, movers: 1, changes: 1 });
    expect(rising.map(({ number, rank }) => [number, rank])).toEqual([
      ['users', 1],
      ['downloads', 6],
    ]);
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
