import { NO_COUNTS } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay, seedMarketplace } from '../../../test/seed-market.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { listStandings } from './list-standings.ts';
import { listStatuses } from './list-statuses.ts';

const daily = { kind: 'daily', marketplace: MARKET, counts: NO_COUNTS, finishedAt: new Date() } as const;

describe('listStandings', () => {
  test('reads no table that grows with the listings', async ({ db }) => {
    await seedMarketplace(db);
    await db.insert(ingestionRuns).values({ ...daily, day: '2026-11-20', status: 'partial' });
    await db.transaction(async (tx) => {
      await tx.execute(sql`lock table pgboss.job, run_field_stats, ingestion_failures, ingestion_units, plugins`);
      await tx.execute(sql`lock table archive_manifests, market_changes`);
      expect(await listStandings(db)).toMatchObject([{ lastGood: { day: '2026-11-20' } }]);
    });
  });

  test('says of a suspect run what the status says', async ({ db }) => {
    await seedMarketplace(db);
    const [run] = await db
      .insert(ingestionRuns)
      .values({ ...daily, day: '2026-11-20', status: 'partial', suspect: true })
      .returning();
    const failure = { marketplace: MARKET, unitKey: '(run)', kind: 'drift', at: new Date() } as const;
    await db.insert(ingestionFailures).values({ ...failure, message: 'users: gone', runId: run?.id ?? '' });
    const [standing] = await listStandings(db);
    expect(standing?.suspicions).toEqual(['users: gone']);
    expect(await listStatuses(db)).toMatchObject([{ ...standing, failures: [{ kind: 'drift', count: 1 }] }]);
  });

  test('counts the plugins that were read, listed and missing on the newest day', async ({ db }) => {
    await seedDay(db, '2026-11-19', { plugins: 9, seen: 9, missing: 1 });
    await seedDay(db, '2026-11-20', { plugins: 8, seen: 7, missing: 2 });
    const [standing] = await listStandings(db);
    expect(standing?.coverage).toEqual({ day: '2026-11-20', plugins: 8, seen: 7, missing: 2 });
  });
});
