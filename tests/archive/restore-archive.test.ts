import { rmSync } from 'node:fs';
import type { Db } from '@pi/db';
import { test } from '@pi/db/testing';
import { readEnv } from '@pi/domain/env';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { createDeps } from '@pi/ingestion';
import { restoreArchive } from '@pi/operations/restore';
import { getAdapter } from '@pi/scrapers';
import { describe, expect } from 'vitest';
import { readTables } from '../chaos/read-tables.ts';
import { createDatabase } from '../faults/database.ts';
import { collectSampleDays } from './sample-days.ts';

/** What no archived response says: what robots.txt allowed, and the units of ended runs. */
const NOT_IN_ARCHIVE = ['robots_checks', 'ingestion_units', 'host_slots', 'host_leases'];

/** The rows that the archive restores, without the empty sums of runs that read nothing. */
async function tablesOfArchive(db: Db): Promise<Record<string, string[]>> {
  const tables = Object.entries(await readTables(db)).filter(([table]) => !NOT_IN_ARCHIVE.includes(table));
  return Object.fromEntries(tables.map(([table, rows]) => [table, rows.filter((row) => !row.endsWith(' sums={}'))]));
}

describe('the archive', { timeout: 120_000 }, () => {
  test('alone restores every table of days with faults into an empty database', async ({ db }) => {
    const folder = throwAwayFolder();
    await collectSampleDays(db, folder);
    const before = await tablesOfArchive(db);
    const empty = await createDatabase();
    const { deps, close } = createDeps(empty.db, readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), 'sample');
    const options = { dataOrigin: 'sample', adapterOf: getAdapter } as const;

    expect(await restoreArchive(deps, options)).toMatchObject({ runs: 18, unknown: [] });
    const after = await tablesOfArchive(empty.db);
    for (const [table, rows] of Object.entries(before)) expect.soft(after[table], table).toEqual(rows);
    const kinds = (table: string) => before[table]?.map((row) => / kind="(\w+)"/.exec(row)?.[1]);
    expect(kinds('market_changes')).toEqual(expect.arrayContaining(['delisted']));
    expect(kinds('ingestion_failures')).toEqual(expect.arrayContaining(['stale_day', 'short_list']));

    expect(await restoreArchive(deps, options)).toEqual({ runs: 0, units: 0, unknown: [] });
    await close();
    await empty.drop();
    rmSync(folder, { recursive: true });
  });
});
