import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { MARKET, TODAY } from '../../../test/seed-market.ts';
import { seedEstimate } from '../../../test/seed-revenue.ts';
import type { Db } from '../../client.ts';
import { listEarning } from './list-earning.ts';

const QUERY = { marketplace: MARKET, number: 'users', least: 1000, limit: 10, day: TODAY } as const;

async function seedEarning(
  db: Db,
  externalId: string,
  facts: { users?: number; revenue: number; status?: 'delisted' },
) {
  const { revenue } = facts;
  const seeded = await seedFacts(db, { externalId, revenueLow: revenue / 4, revenueHigh: revenue * 4, ...facts });
  await seedEstimate(db, seeded.facts.pluginId);
}

describe('listEarning', () => {
  test('finds none without estimates', async ({ db }) => {
    await seedFacts(db, { externalId: 'a', users: 5000 });
    expect(await listEarning(db, QUERY)).toEqual({ rows: [], estimated: 0, earning: 0 });
  });

  test('has those with the highest estimates first, and counts what it leaves out', async ({ db }) => {
    await seedEarning(db, 'small', { users: 999, revenue: 80 });
    await seedEarning(db, 'free', { users: 5000, revenue: 0 });
    await seedEarning(db, 'unknown', { revenue: 70 });
    await seedEarning(db, 'second', { users: 1000, revenue: 40 });
    await seedEarning(db, 'first', { users: 2000, revenue: 60 });
    await seedEarning(db, 'gone', { users: 2000, revenue: 90, status: 'delisted' });
    const found = await listEarning(db, { ...QUERY, limit: 1 });
    expect(found).toMatchObject({ estimated: 5, earning: 2 });
    expect(found.rows).toMatchObject([
      {
        ...{ externalId: 'first', number: 2000, revenueLow: 15, revenue: 60, revenueHigh: 240 },
        estimate: { estimatedOn: TODAY, methodVersion: 1 },
      },
    ]);
  });
});
