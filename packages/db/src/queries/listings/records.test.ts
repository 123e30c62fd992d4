import { asc, getTableColumns, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedMarketplace, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { plugins } from '../../schema/plugins.ts';
import { incomingRows, insertRows } from './records.ts';

const AT = new Date(`${TODAY}T06:00:00.123Z`);

describe('insertRows', () => {
  test('writes values as the schema says, and defaults where no row has one', async ({ db }) => {
    await seedMarketplace(db);
    const row = { marketplace: MARKET, url: 'u', name: 'N', contentHash: 'h', readFrom: 'data' as const };
    const days = { firstSeenOn: TODAY, lastSeenOn: TODAY, stateAt: AT };
    const rows = ['b', 'a'].map((externalId) => ({
      ...row,
      ...days,
      externalId,
      users: externalId === 'a' ? 7e9 : null,
    }));
    await db.transaction((tx) => insertRows(tx, plugins, rows));
    const stored = await db.select().from(plugins).orderBy(asc(plugins.id));
    expect(stored).toMatchObject(rows.map((one) => ({ ...one, status: 'listed', companyId: null })));
    expect(stored.map(({ id }) => id)).toEqual([1, 2]);
    // The identity goes on where it was.
    expect(await seedPlugin(db, { externalId: 'c' })).toBe(3);
  });

  test('goes on as the builder does', async ({ db }) => {
    const pluginId = await seedPlugin(db, { externalId: 'a' });
    const change = { marketplace: MARKET, pluginId, day: TODAY, at: AT, kind: 'listed' as const };
    const insert = () =>
      db.transaction((tx) =>
        insertRows(tx, marketChanges, [change]).onConflictDoNothing().returning({ day: marketChanges.day }),
      );
    expect(await insert()).toEqual([{ day: TODAY }]);
    expect(await insert()).toEqual([]);
  });
});

describe('incomingRows', () => {
  test('gives rows the types of their columns, null where a row has no value', async ({ db }) => {
    const { day, rating, observedAt } = getTableColumns(pluginMetrics);
    const { from, incoming } = incomingRows([{ day: TODAY, rating: 4.5384, observedAt: AT }, {}], {
      day,
      rating,
      observedAt,
    });
    const { rows } = await db.execute(sql`
      select ${incoming.day} + 1 as tomorrow, ${incoming.rating} as rating, ${incoming.observedAt} = ${AT.toISOString()}::timestamptz as same
      from ${from}`);
    expect(rows).toEqual([
      { tomorrow: '2026-11-21', rating: 4538, same: true },
      { tomorrow: null, rating: null, same: null },
    ]);
  });
});
