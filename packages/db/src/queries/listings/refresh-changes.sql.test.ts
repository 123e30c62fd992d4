import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange } from '../../../test/seed-changes.ts';
import { MARKET, seedDay, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { refreshChanges30d } from './refresh-changes.sql.ts';

const BEFORE_30D = '2026-10-21';
const BEFORE_60D = '2026-09-21';
const NUMBERS = { users: { label: 'Users', meaning: 'Users.', rounding: 'down' as const } };

async function refreshed(db: Db, numbers = {}) {
  await seedDay(db, TODAY);
  await db.transaction((tx) => refreshChanges30d(tx, { name: MARKET, numbers }));
  return db.select().from(plugins).orderBy(plugins.id);
}

describe('refreshChanges30d', () => {
  test('compares with the value 30 days before the newest day, which a number not shown on it is not', async ({
    db,
  }) => {
    const id = await seedPlugin(db, {
      externalId: 'a',
      users: 15,
      usersOn: TODAY,
      downloads: 5,
      downloadsChange30d: 1,
    });
    await seedMetric(db, id, BEFORE_30D, { users: 10, usersKind: 'exact', downloads: 4, downloadsKind: 'exact' });
    expect(await refreshed(db)).toMatchObject([
      {
        ...{ usersChange30d: 0.5, usersChange30dHigh: 0.5, usersBefore30d: 10, usersBefore30dKind: 'exact' },
        ...{ downloadsChange30d: null, downloadsBefore30d: null, downloadsBefore30dKind: null },
      },
    ]);
  });

  test('gives the lowest and highest change of numbers that are rounded as the marketplace rounds', async ({ db }) => {
    const shown = { users: 80_000, usersKind: 'rounded', usersOn: TODAY } as const;
    const id = await seedPlugin(db, { externalId: 'a', ...shown });
    await seedMetric(db, id, BEFORE_30D, { users: 70_000, usersKind: 'rounded' });
    const [plugin] = await refreshed(db, NUMBERS);
    expect(plugin?.usersChange30d).toBeCloseTo(80_000 / 79_999 - 1, 12);
    expect(plugin?.usersChange30dHigh).toBeCloseTo(89_999 / 70_000 - 1, 12);
    expect(plugin?.usersBefore30dKind).toBe('rounded');
  });

  test('has no highest change from a number that may have been 0, and none at all from 0', async ({ db }) => {
    const ids = [];
    for (const externalId of ['a', 'b']) ids.push(await seedPlugin(db, { externalId, users: 50, usersOn: TODAY }));
    await seedMetric(db, ids[0] ?? 0, BEFORE_30D, { users: 0, usersKind: 'at_least' });
    await seedMetric(db, ids[1] ?? 0, BEFORE_30D, { users: 0, usersKind: 'exact' });
    expect(await refreshed(db)).toMatchObject([
      { usersChange30d: 50 / 9 - 1, usersChange30dHigh: null, usersBefore30d: 0 },
      { usersChange30d: null, usersChange30dHigh: null, usersBefore30d: 0 },
    ]);
  });

  test('keeps the downloads 60 days before', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a', downloads: 900, downloadsOn: TODAY });
    await seedMetric(db, id, BEFORE_30D, { downloads: 500, downloadsKind: 'exact' });
    await seedMetric(db, id, BEFORE_60D, { downloads: 300, downloadsKind: 'exact' });
    expect(await refreshed(db)).toMatchObject([{ downloadsBefore30d: 500, downloadsBefore60d: 300 }]);
  });

  test('compares no number with that of another product under the same id', async ({ db }) => {
    for (const [externalId, takenOn] of [
      ['after', '2026-11-01'],
      ['between', '2026-10-01'],
    ] as const) {
      const id = await seedPlugin(db, { externalId, downloads: 900, downloadsOn: TODAY });
      await seedMetric(db, id, BEFORE_30D, { downloads: 500 });
      await seedMetric(db, id, BEFORE_60D, { downloads: 300 });
      await seedChange(db, id, takenOn, 'taken_over');
    }
    expect(await refreshed(db)).toMatchObject([
      { downloadsChange30d: null, downloadsBefore30d: null, downloadsBefore60d: null },
      { downloadsChange30d: 0.8, downloadsBefore30d: 500, downloadsBefore60d: null },
    ]);
  });

  test('writes no plugin whose change stays the same', async ({ db, sql }) => {
    const id = await seedPlugin(db, { externalId: 'a', users: 15, usersOn: TODAY });
    await seedMetric(db, id, BEFORE_30D, { users: 10, usersKind: 'exact' });
    await refreshed(db);
    const version = () => sql`select xmin::text from plugins`;
    const written = await version();
    await db.transaction((tx) => refreshChanges30d(tx, { name: MARKET, numbers: {} }));
    expect(await version()).toEqual(written);
  });
});
