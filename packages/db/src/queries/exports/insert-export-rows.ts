import type { ExportedRow } from '@pi/domain';
import { eq, getTableColumns } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { plugins } from '../../schema/plugins.ts';
import { ensureMetricPartitions } from '../listings/metric-partitions.sql.ts';
import { incomingRows, insertRows } from '../listings/records.ts';
import type { ExportTable } from './export-table.ts';
import { listNumbers } from './references.ts';

/**
 * Stands for the hash of contents that were imported: a hash of what was hidden is in no export.
 */
const IMPORTED = 'imported';

/**
 * Inserts rows of an export, which get numbers of this database. Traits are not inserted, they are
 * derived: of them `setContacts` takes what an import cannot know.
 * @param derive values of a row's columns that are in no export, by their names in the schema
 * @throws Error when a row refers to a plugin, company or family that was not inserted before
 */
export async function insertExportRows(
  tx: Tx,
  table: ExportTable,
  rows: readonly ExportedRow[],
  derive: (row: ExportedRow) => ExportedRow = () => ({}),
): Promise<void> {
  if (rows.length === 0) return;
  const plain = table.columns.filter(({ ref }) => !ref);
  const inserted: Record<string, unknown>[] = rows.map((row) => ({
    ...Object.fromEntries(plain.map(({ name, property }) => [property, row[name] ?? null])),
    ...derive(row),
  }));
  for (const { name, property, ref } of table.columns) {
    // Of rows that refer to their own table: plugins get their number, mergers follow.
    if (!ref || property === 'mergedInto' || (table.table === plugins && property === 'id')) continue;
    const names = new Set(rows.flatMap((row) => (typeof row[name] === 'string' ? [row[name]] : [])));
    const numbers = await listNumbers(tx, ref, [...names]);
    for (const [at, row] of inserted.entries()) row[property] = numberOf(rows[at]?.[name], numbers, table.name);
  }
  if (table.table === plugins) for (const row of inserted) row.contentHash = IMPORTED;
  if (table.table === pluginMetrics) await ensureMetricPartitions(tx, [...new Set(rows.map(({ day }) => String(day)))]);
  await insertRows(tx, table.table, inserted as never);
}

/** Lets companies that were merged lead to the one that answers for them. */
export async function linkMergedCompanies(tx: Tx, rows: readonly ExportedRow[]): Promise<void> {
  const merged = rows.filter(({ mergedInto }) => typeof mergedInto === 'string');
  const numbers = await listNumbers(tx, 'company', [...new Set(merged.map(({ mergedInto }) => String(mergedInto)))]);
  for (const { slug, mergedInto } of merged)
    await tx
      .update(companies)
      .set({ mergedInto: numbers.get(String(mergedInto)) ?? null })
      .where(eq(companies.slug, String(slug)));
}

/** Says of plugins whether their developer publishes an e-mail address, which no export holds. */
export async function setContacts(tx: Tx, rows: readonly ExportedRow[]): Promise<void> {
  const numbers = await listNumbers(
    tx,
    'plugin',
    rows.map(({ id }) => String(id)),
  );
  const { pluginId, hasContact } = getTableColumns(pluginTraits);
  const contacts = rows.map((row) => ({ pluginId: numbers.get(String(row.id)), hasContact: row.hasContact }));
  const { from, incoming } = incomingRows(contacts, { pluginId, hasContact });
  await tx
    .update(pluginTraits)
    .set({ hasContact: incoming.hasContact as never })
    .from(from as never)
    .where(eq(pluginTraits.pluginId, incoming.pluginId as never));
}

function numberOf(name: unknown, numbers: ReadonlyMap<string, number>, table: string): number | null {
  if (name === null || name === undefined) return null;
  const found = numbers.get(String(name));
  if (found === undefined) throw new Error(`a row of ${table} refers to ${String(name)}, which is not in the export`);
  return found;
}
