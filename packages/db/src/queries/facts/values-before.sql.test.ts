import { GROWTH_PERIODS } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { joinValueBefore, MOST_DAYS_EARLIER, nowOf } from './values-before.sql.ts';

describe('joinValueBefore', () => {
  test('reads the number of ratings too, of the day the plugin was read', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a', ratingCount: 50 });
    await seedMetric(db, id, '2026-11-13', { ratingCount: 40 });
    const compared = { newest: TODAY, primaryMetric: 'ratingCount' } as const;
    const { rows } = await db.execute(sql`
      with ${nowOf(MARKET, compared)}
      select now.value as now, before_7d.value as before, before_7d.kind, before_7d.day::text
      from now ${joinValueBefore(compared, 7, 7)}`);
    expect(rows).toEqual([{ now: 50, before: 40, kind: 'exact', day: '2026-11-13' }]);
  });

  test('allows for fewer days than the next shorter period would', () => {
    for (const period of GROWTH_PERIODS) expect(MOST_DAYS_EARLIER[period]).toBeLessThan(period / 2);
  });
});
