import { addDays } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { listSeries } from './list-series.ts';

describe('listSeries', () => {
  test('gives each plugin the number of its own marketplace over 90 days up to that one’s newest day', async ({
    db,
  }) => {
    await seedDay(db, TODAY);
    await seedDay(db, addDays(TODAY, -10), { marketplace: 'slow' });
    const [one, two] = [
      await seedPlugin(db, { externalId: 'a' }),
      await seedPlugin(db, { externalId: 'b', marketplace: 'slow' }),
    ];
    for (const days of [0, 10, 95]) {
      await seedMetric(db, one, addDays(TODAY, -days), { users: days, downloads: 7 });
      await seedMetric(db, two, addDays(TODAY, -days), { users: 7, downloads: days });
    }
    const series = await listSeries(db, [
      { id: one, marketplace: MARKET, number: 'users' },
      { id: two, marketplace: 'slow', number: 'downloads' },
    ]);
    const days = (id: number) => series.get(id)?.spark.points.map(({ value }) => value);
    expect([days(one), days(two)]).toEqual([
      [10, 0],
      [95, 10],
    ]);
    expect(series.get(two)?.spark.until).toBe(addDays(TODAY, -10));
  });

  test('gives the values before each period, of a day or two earlier where that day was not read', async ({ db }) => {
    await seedDay(db, TODAY);
    const id = await seedPlugin(db, { externalId: 'a' });
    for (const [days, users] of [
      [7, 1],
      [32, 2],
      [94, 3],
      [365, 4],
    ] as const)
      await seedMetric(db, id, addDays(TODAY, -days), { users, usersKind: 'rounded' });
    const series = await listSeries(db, [{ id, marketplace: MARKET, number: 'users' }]);
    expect(series.get(id)?.before).toEqual({
      7: { day: addDays(TODAY, -7), value: 1, kind: 'rounded' },
      30: { day: addDays(TODAY, -32), value: 2, kind: 'rounded' },
      365: { day: addDays(TODAY, -365), value: 4, kind: 'rounded' },
    });
  });

  test('gives nothing of a marketplace that was never read', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    expect(await listSeries(db, [{ id, marketplace: MARKET, number: 'users' }])).toEqual(
      new Map([[id, { spark: { until: '', points: [] }, before: {} }]]),
    );
  });
});
