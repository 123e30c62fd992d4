import { addDays, monthOf } from '@pi/domain';
import { asc, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedMetric, seedPlugin } from '../../../test/seed-market.ts';
import { connect, type Db } from '../../client.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { emptied, ensureMetricPartitions, metricsOn, SAYS_NOTHING } from './metric-months.ts';

const FROM = '2026-01-25';
const days = fc.uniqueArray(
  fc.integer({ min: 0, max: 70 }).map((n) => addDays(FROM, n)),
  { minLength: 1, maxLength: 12 },
);

describe('ensureMetricPartitions', () => {
  test('makes one partition however many ask for it at once', async ({ db, databaseUrl }) => {
    const sessions = Array.from({ length: 8 }, () => connect(databaseUrl, { max: 1 }));
    // Each session has looked before: what it remembers of the catalogue is older than the partition.
    await Promise.all(
      sessions.map(({ db: own }) => own.execute(sql`select to_regclass('plugin_metric_months_2031_05')`)),
    );
    await Promise.all(sessions.map(({ db: own }) => ensureMetricPartitions(own, ['2031-05-01', '2031-05-31'])));
    await Promise.all(sessions.map(({ close }) => close()));
    const { rows: made } = await db.execute(
      sql`select relrowsecurity as closed from pg_class where relname = 'plugin_metric_months_2031_05'`,
    );
    expect([...made]).toEqual([{ closed: true }]);
  });
});

describe('plugin_metrics', () => {
  test('shows the days that were written, in whatever order, and no other', async ({ db }) => {
    await fc.assert(
      fc.asyncProperty(days, async (written) => {
        await seedDays(db, written);
        expect(await shown(db)).toEqual(written.toSorted());
      }),
      { numRuns: 15 },
    );
  });
});

describe('metricsOn', () => {
  test('answers the same rows as the view', async ({ db }) => {
    await fc.assert(
      fc.asyncProperty(days, days, async (written, asked) => {
        await seedDays(db, written);
        const { rows } = await db.execute<{ day: string; users: string }>(
          sql`select day, users from ${metricsOn(asked)} metric order by day`,
        );
        const both = written.filter((day) => asked.includes(day)).toSorted();
        expect([...rows]).toEqual(both.map((day) => ({ day, users: String(numberOf(day)) })));
      }),
      { numRuns: 15 },
    );
  });
});

describe('emptied', () => {
  test.for([false, true])('leaves all days but those it names (and later ones: %s)', async (andLater, { db }) => {
    await fc.assert(
      fc.asyncProperty(days, async ([gone = FROM, ...others]) => {
        await seedDays(db, [gone, ...others]);
        const isOfMonth = sql`month = ${monthOf(gone)}`;
        await db.execute(sql`update plugin_metric_months set ${emptied(gone, andLater)} where ${isOfMonth}`);
        await db.execute(sql`delete from plugin_metric_months where ${SAYS_NOTHING}`);
        const stay = others.filter((day) => !andLater || day < gone || monthOf(day) !== monthOf(gone));
        expect(await shown(db)).toEqual(stay.toSorted());
        const {
          rows: [months],
        } = await db.execute<{ n: number }>(sql`select count(*)::int as n from plugin_metric_months`);
        expect(months?.n).toBe(new Set(stay.map(monthOf)).size);
      }),
      { numRuns: 15 },
    );
  });
});

/** A plugin with numbers on these days, and nothing else. */
async function seedDays(db: Db, written: readonly string[]): Promise<void> {
  await db.execute(sql`truncate plugins, plugin_metric_months cascade`);
  const id = await seedPlugin(db, { externalId: 'a' });
  for (const day of written) await seedMetric(db, id, day, { users: numberOf(day) });
}

function numberOf(day: string): number {
  return Number(day.replaceAll('-', ''));
}

async function shown(db: Db): Promise<string[]> {
  const rows = await db.select().from(pluginMetrics).orderBy(asc(pluginMetrics.day));
  for (const row of rows) expect(row).toMatchObject({ users: numberOf(row.day), month: monthOf(row.day) });
  return rows.map(({ day }) => day);
}
