import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedMetric, seedPlugin } from '../../../test/seed-market.ts';
import { plugins } from '../../schema/plugins.ts';
import { revertDay } from './revert-day.sql.ts';

describe('revertDay', () => {
  test('moves the last day of whoever was last seen on it back, and leaves that of others', async ({ db }) => {
    for (const lastSeenOn of ['2026-11-18', '2026-11-20', '2026-11-21']) {
      const id = await seedPlugin(db, { externalId: lastSeenOn, firstSeenOn: '2026-11-01', lastSeenOn });
      await seedMetric(db, id, '2026-11-20', { users: 5 });
      // The day in between was reverted before.
      await seedMetric(db, id, '2026-11-18', { users: 4 });
    }
    await db.transaction((tx) => revertDay(tx, MARKET, '2026-11-20'));
    const rows = await db.select().from(plugins).orderBy(asc(plugins.externalId));
    expect(rows.map(({ externalId, lastSeenOn }) => [externalId, lastSeenOn])).toEqual([
      ['2026-11-18', '2026-11-18'],
      ['2026-11-20', '2026-11-18'],
      ['2026-11-21', '2026-11-21'],
    ]);
  });

  test('leaves a plugin of which no earlier numbers are known as seen on its first day', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a', firstSeenOn: '2026-11-15', lastSeenOn: '2026-11-20' });
    await seedMetric(db, id, '2026-11-20', { users: 5 });
    await db.transaction((tx) => revertDay(tx, MARKET, '2026-11-20'));
    expect(await db.select().from(plugins)).toMatchObject([{ lastSeenOn: '2026-11-15', users: null }]);
  });
});
