import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { seedEstimate } from '../../../test/seed-revenue.ts';
import { listRevenueSources } from './list-revenue-sources.sql.ts';

const PAGE = { day: TODAY, primaryMetric: 'users', afterId: 0, limit: 10 } as const;

describe('listRevenueSources', () => {
  test('leaves out delisted plugins and those of other marketplaces', async ({ db }) => {
    await seedPlugin(db, { externalId: 'gone', status: 'delisted' });
    await seedPlugin(db, { externalId: 'other', marketplace: 'other' });
    expect(await listRevenueSources(db, MARKET, PAGE)).toEqual([]);
  });

  test('has null where nothing is known, and no words of an owner', async ({ db }) => {
    await seedPlugin(db, { externalId: 'bare' });
    expect(await listRevenueSources(db, MARKET, PAGE)).toMatchObject([
      {
        companyName: null,
        tiers: null,
        priceUsd: null,
        ownerWords: [],
        payingShare: null,
        before: null,
        today: null,
      },
    ]);
  });

  test('has the estimate of the day beside the newest of an earlier day, page by page', async ({ db }) => {
    const first = await seedPlugin(db, { externalId: 'first', users: 5000 });
    const second = await seedPlugin(db, { externalId: 'second' });
    for (const estimatedOn of ['2020-01-01', '2020-01-02', TODAY])
      await seedEstimate(db, first, { estimatedOn, point: Number(estimatedOn.slice(-2)) });
    const [found, ...others] = await listRevenueSources(db, MARKET, { ...PAGE, limit: 1 });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      ...{ pluginId: first, count: 5000, before: { point: 2 }, today: { point: Number(TODAY.slice(-2)) } },
    });
    const next = await listRevenueSources(db, MARKET, { ...PAGE, afterId: first });
    expect(next.map(({ pluginId }) => pluginId)).toEqual([second]);
  });
});
