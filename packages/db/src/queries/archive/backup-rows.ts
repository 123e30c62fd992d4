import { z } from 'zod';
import type { Queryable, Tx } from '../../client.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { ensureMetricPartitions } from '../listings/metric-partitions.sql.ts';
import { continueIds, insertRowTexts, linkRows, selfReferences } from './backup.sql.ts';
import { TABLES_IN_BACKUP, type TableInBackup } from './backup-tables.ts';

/** How many rows each table of a backup has, in the order of `TABLES_IN_BACKUP`. */
export async function countRows(db: Queryable): Promise<{ table: string; rows: number }[]> {
  const counts: { table: string; rows: number }[] = [];
  for (const { name, table } of TABLES_IN_BACKUP) counts.push({ table: name, rows: await db.$count(table) });
  return counts;
}

/** The first table of a backup that has a row; null in an empty database. */
export async function findFilledTable(db: Queryable): Promise<string | null> {
  for (const { name, table } of TABLES_IN_BACKUP) if ((await db.select().from(table).limit(1)).length > 0) return name;
  return null;
}

const WithDay = z.object({ day: z.iso.date() });

/** Inserts the rows of a table, some at a time, and lets its ids continue after them. */
export async function insertTable(
  tx: Tx,
  { table }: Pick<TableInBackup, 'table'>,
  portions: AsyncIterable<string[]>,
): Promise<void> {
  // Few: operators make them.
  const linked: string[] = [];
  const links = selfReferences(table).map(({ name }) => name);
  for await (const rows of portions) {
    if (table === pluginMetrics) await ensureMetricPartitions(tx, daysOf(rows));
    await insertRowTexts(tx, table, rows);
    if (links.length > 0) linked.push(...rows.filter((row) => hasAny(row, links)));
  }
  if (linked.length > 0) await linkRows(tx, table, linked);
  await continueIds(tx, table);
}

function daysOf(rows: readonly string[]): string[] {
  return rows.map((row) => WithDay.parse(JSON.parse(row)).day);
}

function hasAny(row: string, names: readonly string[]): boolean {
  const values = JSON.parse(row) as Record<string, unknown>;
  return names.some((name) => values[name] !== null);
}
