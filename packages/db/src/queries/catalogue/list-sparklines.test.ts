import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { listSparklines } from './list-sparklines.ts';

describe('listSparklines', () => {
  test('has nothing for no plugins', async ({ db }) => {
    expect(await listSparklines(db, MARKET, [], 'users')).toEqual(new Map());
  });

  test('ends on the newest day of the marketplace, though a plugin was last seen before', async ({ db }) => {
    const lastSeenOn = '2026-11-12';
    const id = await seedPlugin(db, { externalId: 'a', lastSeenOn });
    await seedDay(db, TODAY);
    await seedMetric(db, id, '2026-08-22', { users: 1 });
    await seedMetric(db, id, lastSeenOn, { users: 20, usersKind: 'at_least' });
    const series = await listSparklines(db, MARKET, [{ id, lastSeenOn }], 'users');
    expect(series.get(id)).toEqual({ until: TODAY, points: [{ day: lastSeenOn, value: 20, kind: 'at_least' }] });
  });

  test('gives counts of ratings as exact', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    await seedMetric(db, id, TODAY, { ratingCount: 7 });
    const series = await listSparklines(db, MARKET, [{ id, lastSeenOn: TODAY }], 'ratingCount');
    expect(series.get(id)?.points).toEqual([{ day: TODAY, value: 7, kind: 'exact' }]);
  });
});
