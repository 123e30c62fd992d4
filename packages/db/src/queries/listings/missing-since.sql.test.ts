import type { MarketplaceInfo } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay, seedMarketplace, seedPlugin } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { selectRows } from '../../select-rows.ts';
import { missingSince } from './missing-since.sql.ts';

const COUNTS = { units: 1, listings: 1, revisions: 0, changes: 0, gone: 0, failures: 1 };

/** Inserts the ended daily run of a day with a failure of a unit. */
async function seedFailure(
  db: Db,
  day: string,
  failure: { unitKey: string; externalId?: string; kind?: 'storage_error' },
  run: Partial<typeof ingestionRuns.$inferInsert> = {},
): Promise<void> {
  const [{ runId = '' } = {}] = await db
    .insert(ingestionRuns)
    .values({ kind: 'daily', status: 'partial', marketplace: MARKET, day, counts: COUNTS, ...run })
    .returning({ runId: ingestionRuns.id });
  await db
    .insert(ingestionFailures)
    .values({ kind: 'http_error', message: 'answered 500', at: new Date(day), ...failure, runId, marketplace: MARKET });
}

/** The plugins that are missing before the 20th, by id. */
async function missingBefore20th(db: Db, pages?: MarketplaceInfo['pages']): Promise<Record<string, string>> {
  const since = missingSince({ name: MARKET, pages }, sql`last_seen_on`, '2026-11-20');
  const statement = sql`select external_id as id, ${since}::text as since from plugins order by id`;
  const rows = await db.transaction((tx) =>
    selectRows(tx, statement, z.object({ id: z.string(), since: z.string().nullable() })),
  );
  return Object.fromEntries(rows.flatMap(({ id, since }) => (since ? [[id, since]] : [])));
}

describe('missingSince', () => {
  test('is no day of a run that is suspect, refused, or has not ended', async ({ db }) => {
    await seedPlugin(db, { externalId: 'a', lastSeenOn: '2026-11-11' });
    await seedFailure(db, '2026-11-12', { unitKey: 'a' }, { suspect: true });
    await seedFailure(db, '2026-11-13', { unitKey: 'a' }, { error: 'the store refuses' });
    await seedFailure(db, '2026-11-14', { unitKey: 'a' }, { status: 'running' });
    await seedFailure(db, '2026-11-15', { unitKey: 'a' }, { kind: 'replay' });
    expect(await missingBefore20th(db)).toEqual({});
  });

  test('is no day on which the plugin was read or named', async ({ db }) => {
    await seedMarketplace(db);
    for (const externalId of ['seen', 'refused', 'named'])
      await seedPlugin(db, { externalId, lastSeenOn: externalId === 'seen' ? '2026-11-15' : '2026-11-14' });
    await seedFailure(db, '2026-11-15', { unitKey: 'refused', externalId: 'refused', kind: 'storage_error' });
    await seedDay(db, '2026-11-16', { hasCompleteList: true });
    await seedFailure(db, '2026-11-16', { unitKey: 'list', externalId: 'named' });
    expect(await missingBefore20th(db)).toEqual({ seen: '2026-11-16', refused: '2026-11-16' });
  });

  test('is no day on which pages were read in part, or a page has an element that may be the plugin', async ({
    db,
  }) => {
    const seen = { lastSeenOn: '2026-11-11' };
    for (const externalId of ['20', 'named']) await seedPlugin(db, { externalId, ...seen });
    await seedFailure(db, '2026-11-12', { unitKey: '20' });
    await seedFailure(db, '2026-11-13', { unitKey: '0', externalId: 'other' }, { isDiscoveryComplete: false });
    await seedFailure(db, '2026-11-14', { unitKey: '0', externalId: 'named' });
    expect(await missingBefore20th(db, 'some')).toEqual({});
    expect(await missingBefore20th(db, 'all')).toEqual({ '20': '2026-11-14' });
    expect(await missingBefore20th(db)).toEqual({ '20': '2026-11-12' });
  });

  test('is the first day of a complete list without it, or on which its own unit failed', async ({ db }) => {
    await seedPlugin(db, { externalId: 'asked', lastSeenOn: '2026-11-11' });
    await seedPlugin(db, { externalId: 'other', lastSeenOn: '2026-11-16' });
    await seedPlugin(db, { externalId: 'later', lastSeenOn: '2026-11-19' });
    await seedFailure(db, '2026-11-12', { unitKey: 'asked' });
    await seedDay(db, '2026-11-13');
    for (const day of ['2026-11-14', '2026-11-17', '2026-11-20']) await seedDay(db, day, { hasCompleteList: true });
    expect(await missingBefore20th(db)).toEqual({ asked: '2026-11-12', other: '2026-11-17' });
  });
});
