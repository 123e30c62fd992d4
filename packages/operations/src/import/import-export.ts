import { join } from 'node:path';
import type { Db, Tx } from '@pi/db';
import { findFilledTable } from '@pi/db/queries/archive/backup-rows';
import type { ExportTable } from '@pi/db/queries/exports/export-table';
import { EXPORT_TABLES, getExportTable } from '@pi/db/queries/exports/export-tables';
import { insertExportRows, linkMergedCompanies, setContacts } from '@pi/db/queries/exports/insert-export-rows';
import { listMarketplaceNames } from '@pi/db/queries/facts/missing-facts';
import { claimDataOrigin, markImported } from '@pi/db/queries/runs/data-origin';
import { addCompanyWords } from '@pi/db/queries/search/search-words';
import type { DataOrigin, ExportedRow } from '@pi/domain';
import { type DerivedMarketplace, deriveSimilar, deriveTraits } from '@pi/ingestion/derive';
import { standardizeCompanyName } from '@pi/intelligence';
import { ExportError } from '../errors.ts';
import type { ExportManifest } from '../export/manifest.ts';
import { checkExport } from './check-export.ts';
import { readExportedRows } from './read-exported-rows.ts';

export interface ImportDeps {
  db: Db;
  /** What a marketplace is derived by. */
  infoOf(marketplace: string): DerivedMarketplace;
}

/**
 * Imports an export into an empty database, in one transaction; its files are checked before.
 * Keys of names, traits, words of search and similar plugins are derived again, all else is as it
 * was exported. To read: a database that goes on collecting is moved by a backup.
 * @throws ExportError when the database is not empty, the export is not complete, or of other data;
 * nothing is changed then
 */
export async function importExport(
  { db, infoOf }: ImportDeps,
  folder: string,
  dataOrigin: DataOrigin,
): Promise<ExportManifest> {
  const manifest = await checkExport(folder);
  if (manifest.dataOrigin !== dataOrigin)
    throw new ExportError(
      `${folder} holds ${manifest.dataOrigin} data: ${manifest.dataOrigin === 'live' ? 'add' : 'leave out'} --live`,
    );
  await db.transaction(async (tx) => {
    const filled = await findFilledTable(tx);
    if (filled !== null)
      throw new ExportError(`the database is not empty (${filled}): an export is imported into an empty one only`);
    await claimDataOrigin(tx, dataOrigin);
    await markImported(tx, new Date());
    for (const table of EXPORT_TABLES) await importTable(tx, folder, manifest, table, infoOf);
    await forRows(folder, manifest, getExportTable('companies'), (rows) => linkMergedCompanies(tx, rows));
    const names = await listMarketplaceNames(tx);
    await addCompanyWords(tx, names);
    for (const name of names) await deriveSimilar(tx, infoOf(name));
  });
  return manifest;
}

/** What is in no export of a table, as its rows say it. */
const DERIVED: Readonly<Record<string, (row: ExportedRow) => ExportedRow>> = {
  companies: ({ name }) => ({ nameKey: standardizeCompanyName(String(name)).key }),
};

async function importTable(
  tx: Tx,
  folder: string,
  manifest: ExportManifest,
  table: ExportTable,
  infoOf: ImportDeps['infoOf'],
): Promise<void> {
  if (table.name !== 'traits')
    return forRows(folder, manifest, table, (rows) => insertExportRows(tx, table, rows, DERIVED[table.name]));
  for (const name of await listMarketplaceNames(tx)) await deriveTraits(tx, infoOf(name));
  await forRows(folder, manifest, table, (rows) => setContacts(tx, rows));
}

async function forRows(
  folder: string,
  { files }: ExportManifest,
  table: ExportTable,
  work: (rows: ExportedRow[]) => Promise<void>,
): Promise<void> {
  for (const { name } of files.filter((file) => file.table === table.name))
    for await (const rows of readExportedRows(join(folder, name), table)) await work(rows);
}
