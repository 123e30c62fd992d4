import type { Tx } from '@pi/db';
import { EXPORT_TABLES } from '@pi/db/queries/exports/export-tables';
import { listMarketplaceNames } from '@pi/db/queries/facts/missing-facts';
import type { ExportFolder } from './export-folder.ts';
import { type ExportedFile, type ExportManifest, exportFolderOf, MANIFEST, type OriginAndDay } from './manifest.ts';
import { partitionsOf } from './partitions-of.ts';
import { readPortions } from './read-portions.ts';
import { stoppable } from './stoppable.ts';
import { writeParts } from './write-parts.ts';

export interface WriteOptions {
  /** Whether the rows of earlier days come along, so that an import has their charts too. */
  hasAllDays?: boolean;
  now: Date;
  signal?: AbortSignal | undefined;
  onTable?(name: string, done: number, total: number): void;
}

/**
 * Writes the public tables of a day into its folder, in place of what is there: the manifest is
 * removed first and written last.
 * @throws AbortError on the signal
 */
export async function writeTables(
  tx: Tx,
  to: ExportFolder,
  options: WriteOptions,
  { dataOrigin, day }: OriginAndDay,
): Promise<ExportManifest> {
  const root = exportFolderOf({ dataOrigin, day });
  await clear(to, root);
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
        { folder: root, partition: partition.folder, dataOrigin },
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
  await to.put(`${root}/${MANIFEST}`, new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return manifest;
}

// The manifest first: what is left of an export that was interrupted here is not complete.
async function clear(to: ExportFolder, folder: string): Promise<void> {
  await to.remove(`${folder}/${MANIFEST}`);
  const names: string[] = [];
  for await (const name of to.list(folder)) names.push(name);
  for (const name of names) await to.remove(name);
}
