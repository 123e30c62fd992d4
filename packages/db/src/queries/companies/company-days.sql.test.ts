import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany, seedDay, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { countCompaniesOnDays } from './company-days.sql.ts';

const DAYS = ['2026-11-18', '2026-11-19', TODAY];

async function seedDays(db: Db, companies: number): Promise<void> {
  for (const day of DAYS) await seedDay(db, day, { companies });
}

async function companiesByDay(db: Db): Promise<number[]> {
  const { companies, day } = marketplaceDays;
  const rows = await db.select({ companies }).from(marketplaceDays).orderBy(asc(day));
  return rows.map((row) => row.companies);
}

describe('countCompaniesOnDays', () => {
  test('adds each company once a day from its first listed plugin on, and subtracts it again', async ({ db }) => {
    await seedDays(db, 5);
    const company = await seedCompany(db, 'acme');
    const another = await seedCompany(db, 'other');
    await seedPlugin(db, { externalId: 'a', companyId: company, firstSeenOn: '2026-11-19' });
    await seedPlugin(db, { externalId: 'b', companyId: company, firstSeenOn: TODAY });
    await seedPlugin(db, { externalId: 'c', companyId: another, firstSeenOn: '2026-11-01' });
    await db.transaction((tx) => countCompaniesOnDays(tx, 1, [company]));
    expect(await companiesByDay(db)).toEqual([5, 6, 6]);
    await db.transaction((tx) => countCompaniesOnDays(tx, -1, [company, another]));
    expect(await companiesByDay(db)).toEqual([4, 4, 4]);
  });

  test('leaves out days on which a plugin is missing', async ({ db }) => {
    await seedDays(db, 0);
    const companyId = await seedCompany(db, 'acme');
    const missing = { status: 'missing' as const, missingSince: '2026-11-19' };
    await seedPlugin(db, { externalId: 'a', companyId, firstSeenOn: '2026-11-01', ...missing });
    await db.transaction((tx) => countCompaniesOnDays(tx, 1, [companyId]));
    expect(await companiesByDay(db)).toEqual([1, 0, 0]);
  });

  test('leaves out days on which a plugin was delisted, and plugins that do not count', async ({ db }) => {
    await seedDays(db, 0);
    const company = await seedCompany(db, 'acme');
    const pluginId = await seedPlugin(db, { externalId: 'a', companyId: company, firstSeenOn: '2026-11-01' });
    const change = { marketplace: MARKET, pluginId };
    await db.insert(marketChanges).values([
      { ...change, day: '2026-11-19', at: new Date('2026-11-19T03:00:00Z'), kind: 'delisted' },
      { ...change, day: TODAY, at: new Date(`${TODAY}T03:00:00Z`), kind: 'relisted' },
    ]);
    await db.transaction((tx) => countCompaniesOnDays(tx, 1, [company]));
    expect(await companiesByDay(db)).toEqual([1, 0, 1]);
    await db.transaction((tx) => countCompaniesOnDays(tx, 1, [company], [pluginId]));
    expect(await companiesByDay(db)).toEqual([1, 0, 1]);
  });
});
