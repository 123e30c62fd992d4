import { hash } from 'node:crypto';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instance, pluginMetrics, pluginRevisions, plugins } from '@pi/db';
import { tryLockAdvisory } from '@pi/db/locks';
import { EXPORT_TABLES } from '@pi/db/queries/exports/export-tables';
import { asc, eq, sum } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test as base, jane } from '../../test/erasure-fixture.ts';
import { openDuckDb } from '../../test/open-duckdb.ts';
import type { ExportFolder } from './export-folder.ts';
import { diskExportFolder } from './folders/blob-export-folder.ts';
import { MANIFEST } from './manifest.ts';
import { writeExport, writeMissingExport } from './write-export.ts';

const DAY = '2026-01-02';
const FOLDER = `sample/${DAY}`;
const NOW = new Date('2026-01-02T12:00:00Z');

/** Two days of the toy store, and a folder for exports. */
const test = base.extend<{ root: string; to: ExportFolder }>({
  root: async ({ folder, store: _ }, use) => use(join(folder, 'exports')),
  to: async ({ root }, use) => use(diskExportFolder(root)),
});

describe('writeExport', () => {
  test('refuses a database without data', async ({ db, folder }) => {
    await expect(writeExport(db, diskExportFolder(folder), { now: NOW })).rejects.toThrow('holds no data');
  });

  test('refuses a day on which nothing was read', async ({ db, to }) => {
    await expect(writeExport(db, to, { day: '2026-01-03', now: NOW })).rejects.toThrow('was read on 2026-01-03');
  });

  test('lets one process export at a time', async ({ db, to }) => {
    await db.transaction(async (tx) => {
      await tryLockAdvisory(tx, 'exports');
      await expect(writeExport(db, to, { now: NOW })).rejects.toThrow('another process exports');
    });
  });

  test('leaves the export of the other origin as it is', async ({ db, root, to }) => {
    await db.update(instance).set({ dataOrigin: 'live' });
    await writeExport(db, to, { now: NOW });
    const live = await readFile(join(root, 'live', DAY, MANIFEST), 'utf8');
    await db.update(instance).set({ dataOrigin: 'sample' });
    await writeExport(db, to, { now: NOW });
    expect(await readFile(join(root, 'live', DAY, MANIFEST), 'utf8')).toBe(live);
    expect(await readFile(join(root, FOLDER, MANIFEST), 'utf8')).toContain('"dataOrigin": "sample"');
  });

  test('leaves no manifest where it is interrupted, and completes when it runs again', async ({ db, root, to }) => {
    await writeExport(db, to, { now: NOW });
    const failing = { ...to, put: (name: string, bytes: Uint8Array<ArrayBuffer>) => interrupted(to, name, bytes) };
    await expect(writeExport(db, failing, { now: NOW })).rejects.toThrow('interrupted');
    await expect(access(join(root, FOLDER, MANIFEST))).rejects.toThrow('ENOENT');
    const { files } = await writeExport(db, to, { now: NOW });
    for (const { name, bytes, sha256 } of files) {
      const written = await readFile(join(root, FOLDER, name));
      expect([written.length, hash('sha256', written)]).toEqual([bytes, sha256]);
    }
  });

  test('ends on a signal, without a manifest', async ({ db, root, to }) => {
    await expect(writeExport(db, to, { now: NOW, signal: AbortSignal.abort() })).rejects.toThrow('abort');
    await expect(access(join(root, FOLDER, MANIFEST))).rejects.toThrow('ENOENT');
  });

  test('removes files of an earlier export of the day', async ({ db, root, to }) => {
    const { files } = await writeExport(db, to, { now: NOW });
    const stale = join(root, FOLDER, files[0]?.name.replace('part-0', 'part-9') ?? '');
    await writeFile(stale, '');
    await writeExport(db, to, { now: NOW });
    await expect(access(stale)).rejects.toThrow('ENOENT');
  });

  test('writes what DuckDB finds the totals of the database in', async ({ db, root, to }) => {
    const manifest = await writeExport(db, to, { now: NOW });
    const duckdb = await openDuckDb();
    for (const { name, rows } of manifest.tables.filter((table) => table.rows > 0)) {
      const [counted] = await duckdb.rows(`select count(*) as rows from ${parquet(root, name)}`);
      expect([name, Number(counted?.rows)]).toEqual([name, rows]);
    }
    const ofDay = eq(pluginMetrics.day, DAY);
    const [total] = await db
      .select({ users: sum(pluginMetrics.users) })
      .from(pluginMetrics)
      .where(ofDay);
    const found = await duckdb.rows(
      `select marketplace, day::varchar as day, sum(users)::int as users from ${parquet(root, 'metrics')} group by 1, 2`,
    );
    expect(found).toEqual([{ marketplace: 'toy', day: DAY, users: Number(total?.users) }]);
    const stored = await db.select().from(plugins).orderBy(asc(plugins.externalId));
    const listed = await duckdb.rows(`select "externalId", name from ${parquet(root, 'plugins')} order by 1`);
    expect(listed).toEqual(stored.map(({ externalId, name }) => ({ externalId, name })));
    const origins = await duckdb.rows(
      `select distinct decode(value) as origin from parquet_kv_metadata('${root}/${FOLDER}/*/**/*.parquet') where decode(key) = 'pi.dataOrigin'`,
    );
    expect([manifest.dataOrigin, origins]).toEqual(['sample', [{ origin: 'sample' }]]);
    duckdb.close();
  });

  test('holds the numbers of all days where they are asked for', async ({ db, root, to }) => {
    const { tables } = await writeExport(db, to, { now: NOW, hasAllDays: true });
    const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows;
    expect(rowsOf('metrics')).toBe(await db.$count(pluginMetrics));
    expect(rowsOf('revisions')).toBe(await db.$count(pluginRevisions));
    const duckdb = await openDuckDb();
    const days = await duckdb.rows(`select distinct day::varchar as day from ${parquet(root, 'metrics')} order by 1`);
    expect(days.map(({ day }) => day)).toEqual(['2026-01-01', DAY]);
    duckdb.close();
  });

  test('holds no e-mail address, no matching key, and no column that the list does not name', async ({
    db,
    root,
    to,
  }) => {
    const emails = await db.select({ content: pluginRevisions.content }).from(pluginRevisions);
    expect(JSON.stringify(emails)).toContain(jane.email);
    const { tables } = await writeExport(db, to, { now: NOW, hasAllDays: true });
    expect(tables.flatMap(({ columns }) => columns.map(({ name }) => name))).not.toContain('nameKey');
    const duckdb = await openDuckDb();
    for (const { name, columns } of EXPORT_TABLES) {
      if (tables.find((table) => table.name === name)?.rows === 0) continue;
      const rows = await duckdb.rows(`select * from ${parquet(root, name)}`);
      expect(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
        '@',
      );
      const named = new Set([...columns.map((column) => column.name), 'marketplace', 'day']);
      expect(Object.keys(rows[0] ?? {}).filter((column) => !named.has(column))).toEqual([]);
    }
    duckdb.close();
  });
});

describe('writeMissingExport', () => {
  test('leaves it to the process that exports', async ({ db, to }) => {
    await db.transaction(async (tx) => {
      await tryLockAdvisory(tx, 'exports');
      expect(await writeMissingExport(db, to, { day: DAY, now: NOW })).toBeNull();
    });
  });

  test('leaves an export that was completed meanwhile as it is', async ({ db, root, to }) => {
    expect(await writeMissingExport(db, to, { day: DAY, now: NOW })).toMatchObject({ day: DAY });
    const mark = join(root, FOLDER, 'mark.json');
    await writeFile(mark, '');
    expect(await writeMissingExport(db, to, { day: DAY, now: NOW })).toBeNull();
    await access(mark);
  });
});

function parquet(root: string, table: string): string {
  return `read_parquet('${root}/${FOLDER}/${table}/**/*.parquet', hive_partitioning = true)`;
}

async function interrupted(to: ExportFolder, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (name.includes('/facts/')) throw new Error('interrupted');
  await to.put(name, bytes);
}
