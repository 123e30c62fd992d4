import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../test/fixture.ts';
import { connect } from '../client.ts';
import { ensureMetricPartitions } from './metric-months.ts';

describe('ensureMetricPartitions', () => {
  test('makes one partition however many ask for it at once', async ({ db, databaseUrl }) => {
    const sessions = Array.from({ length: 8 }, () => connect(databaseUrl, { max: 1 }));
    // Each session has looked before: what it remembers of the catalogue is older than the partition.
    await Promise.all(
      sessions.map(({ db: own }) => own.execute(sql`select to_regclass('plugin_metric_months_2031_05')`)),
    );
    await Promise.all(sessions.map(({ db: own }) => ensureMetricPartitions(own, ['2031-05-01', '2031-05-31'])));
    await Promise.all(sessions.map(({ close }) => close()));
    const made = await db.execute(
      sql`select relrowsecurity as closed from pg_class where relname = 'plugin_metric_months_2031_05'`,
    );
    expect([...made]).toEqual([{ closed: true }]);
  });
});
