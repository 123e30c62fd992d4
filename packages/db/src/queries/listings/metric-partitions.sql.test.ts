import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { connect } from '../../client.ts';
import { ensureMetricPartitions } from './metric-partitions.sql.ts';

describe('ensureMetricPartitions', () => {
  test('makes one closed partition a month, whatever the days', async ({ db }) => {
    await ensureMetricPartitions(db, ['2031-12-31', '2032-01-01', '2032-01-31']);
    const { rows: made } = await db.execute(sql`
      select relname as name, relrowsecurity as closed from pg_class where relname ~ '^plugin_metrics_203.*\\d$' order by 1`);
    expect(made).toEqual([
      { name: 'plugin_metrics_2031_12', closed: true },
      { name: 'plugin_metrics_2032_01', closed: true },
    ]);
  });

  test('makes one partition however many sessions ask for it at once', async ({ db, databaseUrl }) => {
    const sessions = Array.from({ length: 8 }, () => connect(databaseUrl, { max: 1 }));
    // Each session has looked before: what it remembers of the catalogue is older than the
    // partition.
    await Promise.all(sessions.map(({ db: own }) => own.execute(sql`select to_regclass('plugin_metrics_2031_05')`)));
    await Promise.all(sessions.map(({ db: own }) => ensureMetricPartitions(own, ['2031-05-01', '2031-05-31'])));
    await Promise.all(sessions.map(({ close }) => close()));
    const { rows: made } = await db.execute(
      sql`select relrowsecurity as closed from pg_class where relname = 'plugin_metrics_2031_05'`,
    );
    expect(made).toEqual([{ closed: true }]);
  });
});
