import { addDays } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { MARKET, seedDay, seedMetric, TODAY } from '../../../test/seed-market.ts';
import { listMovers, type MoversQuery } from './list-movers.ts';

const QUERY: MoversQuery = {
  ...{ marketplace: MARKET, number: 'users', isCumulative: false, period: 30, direction: 'up' },
  ...{ atLeast: 100, listedBefore: '2026-09-21', limit: 5 },
};
const OLD = { listedOn: '2026-01-01' };
const exact = (users: number, change: number) => ({ ...OLD, users, change30d: change, change30dHigh: change });

describe('listMovers', () => {
  test('orders by the change and leaves out small, new, still and delisted plugins', async ({ db }) => {
    await seedFacts(db, { externalId: 'up', ...exact(220, 0.1) });
    await seedFacts(db, { externalId: 'up-more', ...exact(150, 0.5) });
    await seedFacts(db, { externalId: 'small', ...exact(99, 0.9) });
    await seedFacts(db, { externalId: 'new', ...exact(900, 0.9), listedOn: '2026-09-22' });
    await seedFacts(db, { externalId: 'still', ...exact(500, 0) });
    await seedFacts(db, { externalId: 'gone', ...exact(400, 3), status: 'delisted' });
    await seedFacts(db, { externalId: 'down', ...exact(300, -0.25) });
    const ids = async (direction: 'up' | 'down') =>
      (await listMovers(db, { ...QUERY, direction })).map(({ plugin }) => plugin.externalId);
    expect(await ids('up')).toEqual(['up-more', 'up']);
    expect(await ids('down')).toEqual(['down']);
  });

  test('orders rounded numbers by the change that they had at least, and leaves out one that may be none', async ({
    db,
  }) => {
    const rounded = (externalId: string, low: number, high: number) =>
      seedFacts(db, { externalId, ...OLD, users: 80_000, change30d: low, change30dHigh: high });
    await rounded('one-step', 0.0001, 0.28);
    await rounded('two-steps', 0.125, 0.43);
    await rounded('maybe', -0.02, 0.1);
    await rounded('down', -0.33, -0.12);
    const ids = async (direction: 'up' | 'down') =>
      (await listMovers(db, { ...QUERY, direction })).map(({ plugin }) => plugin.externalId);
    expect(await ids('up')).toEqual(['two-steps', 'one-step']);
    expect(await ids('down')).toEqual(['down']);
  });

  test('orders counters by their pace, with the value that the period began with', async ({ db }) => {
    await seedDay(db, TODAY);
    const counter = (externalId: string, pace30d: number) =>
      seedFacts(db, { externalId, ...OLD, downloads: 5000, pace30d });
    const doubled = await counter('doubled', 1);
    await counter('tripled', 2);
    await counter('slower', -0.5);
    await seedMetric(db, doubled.facts.pluginId, addDays(TODAY, -30), { downloads: 2000 });
    const query: MoversQuery = { ...QUERY, number: 'downloads', isCumulative: true };
    const rows = await listMovers(db, query);
    expect(rows.map(({ plugin, pace }) => [plugin.externalId, pace])).toEqual([
      ['tripled', 2],
      ['doubled', 1],
    ]);
    expect(rows[1]?.series.before[30]).toMatchObject({ day: addDays(TODAY, -30), value: 2000 });
    expect(await listMovers(db, { ...query, direction: 'down' })).toMatchObject([{ pace: -0.5 }]);
  });
});
