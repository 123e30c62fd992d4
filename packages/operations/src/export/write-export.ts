import type { Db, Tx } from '@pi/db';
import { tryLockAdvisory } from '@pi/db/locks';
import { getReadDays } from '@pi/db/queries/explorer/read-days';
import type { ExportTable } from '@pi/db/queries/exports/export-table';
import { EXPORT_TABLES } from '@pi/db/queries/exports/export-tables';
import { type ExportDays, listExportedDays, wasReadOn } from '@pi/db/queries/exports/list-export-rows';
import { listMarketplaceNames } from '@pi/db/queries/facts/missing-facts';
import { getDataOrigin } from '@pi/db/queries/runs/data-origin';
import type { Day } from '@pi/domain';
import { ExportError } from '../errors.ts';
import type { ExportFolder } from './export-folder.ts';
import { type ExportedFile, type ExportManifest, MANIFEST } from './manifest.ts';
import { readPortions } from './read-portions.ts';
import { writeParts } from './write-parts.ts';

export interface ExportOptions {
  /** Without one, the newest day that any marketplace was read on. */
  day?: Day | undefined;
  /** Whether the rows of earlier days come along, so that an import has their charts too. */
  hasAllDays?: boolean;
  now: Date;
  signal?: AbortSignal | undefined;
  onTable?(name: string, done: number, total: number): void;
}

/**
 * Writes the public tables of a day as Parquet files, partitioned by marketplace and day, into a
 * folder named by the day, as of one moment; its manifest comes last. An earlier export of the day
 * is removed before.
 * @throws ExportError when there is no data, or another process exports; AbortError on the signal
 */
export function writeExport(db: Db, to: ExportFolder, options: ExportOptions): Promise<ExportManifest> {
  return db.transaction(
    async (tx) => {
      if (!(await tryLockAdvisory(tx, 'exports'))) throw new ExportError('another process exports at this moment');
      return writeTables(tx, to, options);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function writeTables(tx: Tx, to: ExportFolder, options: ExportOptions): Promise<ExportManifest> {
  const dataOrigin = await getDataOrigin(tx);
  const day = options.day ?? (await getReadDays(tx)).newest;
  if (dataOrigin === null || day === null)
    throw new ExportError('the database holds no data: there is nothing to export');
  if (!(await wasReadOn(tx, day))) throw new ExportError(`no marketplace was read on ${day}`);
  await clear(to, day);
  const marketplaces = await listMarketplaceNames(tx);
  const manifest: ExportManifest = {
    format: 'plugin-intelligence export',
    version: 1,
    ...{ day, hasAllDays: options.hasAllDays ?? false, dataOrigin, madeAt: options.now.toISOString() },
    ...{ tables: [], files: [] },
  };
  for (const [done, table] of EXPORT_TABLES.entries()) {
    options.onTable?.(table.name, done, EXPORT_TABLES.length);
    const files: ExportedFile[] = [];
    for await (const partition of partitionsOf(tx, table, { day, hasAllDays: manifest.hasAllDays, marketplaces })) {
      const portions = stoppable(readPortions(tx, table, partition), options.signal);
      for await (const file of writeParts(
        to,
        { folder: day, partition: partition.folder, dataOrigin },
        table,
        portions,
      ))
        files.push(file);
    }
    const columns = table.columns.map(({ property: _property, ref: _ref, ...column }) => column);
    manifest.tables.push({ name: table.name, rows: files.reduce((sum, { rows }) => sum + rows, 0), columns });
    manifest.files.push(...files);
  }
  options.signal?.throwIfAborted();
  await to.put(`${day}/${MANIFEST}`, new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return manifest;
}

// The manifest first: what is left of an export that was interrupted here is not complete.
async function clear(to: ExportFolder, day: Day): Promise<void> {
  await to.remove(`${day}/${MANIFEST}`);
  const names: string[] = [];
  for await (const name of to.list(day)) names.push(name);
  for (const name of names) await to.remove(name);
}

interface Partition {
  folder: string;
  marketplace?: string;
  days: ExportDays;
}

async function* partitionsOf(
  tx: Tx,
  table: ExportTable,
  { day, hasAllDays, marketplaces }: { day: Day; hasAllDays: boolean; marketplaces: readonly string[] },
): AsyncGenerator<Partition> {
  if (table.of === 'all' || table.of === 'company') {
    yield { folder: `${table.name}/day=${day}`, days: {} };
    return;
  }
  for (const marketplace of marketplaces) {
    const folder = (of: Day) => `${table.name}/marketplace=${marketplace}/day=${of}`;
    if (table.time !== 'day') yield { folder: folder(day), marketplace, days: hasAllDays ? { to: day } : 'newest' };
    else if (!hasAllDays) yield { folder: folder(day), marketplace, days: { from: day, to: day } };
    else
      for (const of of await listExportedDays(tx, table, marketplace, day))
        yield { folder: folder(of), marketplace, days: { from: of, to: of } };
  }
}

async function* stoppable<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for await (const item of items) {
    signal?.throwIfAborted();
    yield item;
  }
}
