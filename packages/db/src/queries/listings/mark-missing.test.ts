import { addDays } from '@pi/domain';
import { isNull } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay, seedMarketplace, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns, ingestionUnits } from '../../schema/ingestion-runs.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { plugins } from '../../schema/plugins.ts';
import { createRun } from '../runs/runs.ts';
import { type MissingScope, markMissing } from './mark-missing.ts';

const YESTERDAY = addDays(TODAY, -1);

const mark = (db: Db, day = TODAY, run?: MissingScope['run']) =>
  db.transaction((tx) => markMissing(tx, { marketplace: MARKET, day, run, recordedAfterDays: 7 }));

async function missing(db: Db): Promise<Record<string, string | null>> {
  const rows = await db.select().from(plugins).orderBy(plugins.id);
  return Object.fromEntries(
    rows.filter(({ status }) => status === 'missing').map((row) => [row.externalId, row.missingSince]),
  );
}

describe('markMissing, of a complete list', () => {
  test('marks nothing of a day that is not the newest', async ({ db }) => {
    await seedPlugin(db, { externalId: 'a', lastSeenOn: YESTERDAY });
    await seedDay(db, addDays(TODAY, 1));
    await mark(db);
    expect(await missing(db)).toEqual({});
  });

  test('marks what was not seen on the day, once, and neither delisted plugins nor other marketplaces', async ({
    db,
  }) => {
    await seedPlugin(db, { externalId: 'seen' });
    await seedPlugin(db, { externalId: 'unseen', lastSeenOn: YESTERDAY });
    await seedPlugin(db, { externalId: 'gone', lastSeenOn: YESTERDAY, status: 'delisted', delistedOn: YESTERDAY });
    await seedPlugin(db, { externalId: 'other', lastSeenOn: YESTERDAY, marketplace: 'other' });
    await seedDay(db, TODAY);
    await mark(db);
    await mark(db, addDays(TODAY, 1));
    expect(await missing(db)).toEqual({ unseen: TODAY, seen: addDays(TODAY, 1) });
  });

  test('is no reason to look for the family again', async ({ db }) => {
    const seen = { companyId: null, lastSeenOn: YESTERDAY };
    await seedPlugin(db, { externalId: 'a', ...seen, familyBasis: '7 listed hash' });
    await mark(db);
    expect(await db.select({ basis: plugins.familyBasis }).from(plugins)).toEqual([{ basis: '7 missing hash' }]);
  });
});

describe('markMissing, of a run that asked for ids', () => {
  test('marks those whose unit failed, or gave nothing', async ({ db }) => {
    await seedMarketplace(db);
    const { id: runId } = await createRun(db, 'daily', MARKET, TODAY);
    const failure = {
      runId,
      marketplace: MARKET,
      kind: 'http_error',
      message: 'answered 500',
      at: new Date(),
    } as const;
    const unseen = ['failed', 'silent', 'refused', 'gone', 'unasked'];
    for (const externalId of unseen) await seedPlugin(db, { externalId, lastSeenOn: YESTERDAY });
    await seedPlugin(db, { externalId: 'read' });
    await db.insert(ingestionFailures).values([
      { ...failure, unitKey: 'failed' },
      // Of a field that was refused.
      { ...failure, unitKey: 'read', externalId: 'read' },
      { ...failure, unitKey: 'refused', externalId: 'refused', kind: 'storage_error' },
      { ...failure, unitKey: '(run)' },
    ]);
    await db.insert(ingestionUnits).values([
      { runId, key: 'silent', position: 1, status: 'done' },
      { runId, key: 'gone', position: 2, status: 'gone' },
    ]);
    await mark(db, TODAY, { id: runId, reads: 'ids' });
    expect(await missing(db)).toEqual({ failed: TODAY, silent: TODAY });
  });
});

describe('markMissing, of a run that read all pages', () => {
  test('marks what no page names, unless a page failed or names nothing', async ({ db }) => {
    await seedMarketplace(db);
    const { id: runId } = await createRun(db, 'daily', MARKET, TODAY);
    const failure = { runId, marketplace: MARKET, kind: 'invalid_value', message: 'no name', at: new Date() } as const;
    for (const externalId of ['unseen', 'named']) await seedPlugin(db, { externalId, lastSeenOn: YESTERDAY });
    await seedPlugin(db, { externalId: 'read' });
    const named = { ...failure, unitKey: '1', externalId: 'named' };
    await db.insert(ingestionFailures).values([named, { ...failure, unitKey: '2' }]);
    await mark(db, TODAY, { id: runId, reads: 'all_pages' });
    expect(await missing(db)).toEqual({});
    await db.delete(ingestionFailures).where(isNull(ingestionFailures.externalId));
    await mark(db, TODAY, { id: runId, reads: 'all_pages' });
    expect(await missing(db)).toEqual({ unseen: TODAY });
  });
});

describe('the change missing', () => {
  const changes = async (db: Db) => {
    const rows = await db.select().from(marketChanges).orderBy(marketChanges.day);
    return rows.map(({ kind, day, before, after }) => [kind, day, before, after]);
  };

  test('is recorded after seven days, with the last day the plugin was seen, once an absence', async ({ db }) => {
    const lastSeenOn = '2026-11-09';
    await seedPlugin(db, { externalId: 'a', status: 'missing', missingSince: '2026-11-10', lastSeenOn });
    for (const day of ['2026-11-16', '2026-11-17', '2026-11-18']) {
      await mark(db, day);
      expect((await changes(db)).length, day).toBe(day < '2026-11-17' ? 0 : 1);
    }
    expect(await changes(db)).toEqual([['missing', '2026-11-17', lastSeenOn, null]]);
    await db.update(plugins).set({ missingSince: '2026-12-02', lastSeenOn: '2026-12-01' });
    await mark(db, '2026-12-09');
    expect((await changes(db)).map(([, day]) => day)).toEqual(['2026-11-17', '2026-12-09']);
  });

  test('is recorded on the first day that is read afterwards', async ({ db }) => {
    const since = { missingSince: '2026-11-10', lastSeenOn: '2026-11-09' };
    await seedPlugin(db, { externalId: 'a', status: 'missing', ...since });
    await mark(db, '2026-11-19');
    expect(await changes(db)).toEqual([['missing', '2026-11-19', '2026-11-09', null]]);
    expect(await db.$count(ingestionRuns)).toBe(0);
  });
});
