import type { Day, ExportedRow } from '@pi/domain';
import { and, asc, desc, eq, getTableColumns, gt, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn } from 'drizzle-orm/pg-core';
import type { Queryable } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import type { ExportTable } from './export-table.ts';
import { listPublicNames } from './references.ts';

/** Which rows of a table that has days: of days, both included, or those in force now. */
export type ExportDays = { from?: Day | undefined; to?: Day | undefined } | 'newest';

/** Numbers of plugins of a marketplace, or of companies, some at a time in their order. */
export async function listExportedIds(
  db: Queryable,
  of: { marketplace: string } | 'companies',
  { after, limit }: { after: number; limit: number },
): Promise<number[]> {
  const table = of === 'companies' ? companies : plugins;
  const isOf = of === 'companies' ? undefined : eq(plugins.marketplace, of.marketplace);
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(and(isOf, gt(table.id, after)))
    .orderBy(asc(table.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * The public columns of a table's rows.
 * @param keys numbers of plugins or companies, or names of marketplaces, as the table is found by;
 * for a table of none, all rows
 */
export async function listExportRows(
  db: Queryable,
  table: ExportTable,
  keys: readonly (number | string)[],
  days: ExportDays = {},
): Promise<ExportedRow[]> {
  const stored = getTableColumns(table.table) as Record<string, PgColumn>;
  const key = columnOf(stored, table.key);
  const selected = Object.fromEntries(table.columns.map(({ property }) => [property, columnOf(stored, property)]));
  const where = and(table.of === 'all' ? undefined : isAnyOf(key, keys), ...dayConditions(table, stored, days));
  const order = [asc(key), ...primaryColumns(table).map((column) => asc(column))];
  const time = table.time && days === 'newest' && table.isNewest ? columnOf(stored, table.time) : undefined;
  const rows: Record<string, unknown>[] = time
    ? await db.selectDistinctOn([key], selected).from(table.table).where(where).orderBy(asc(key), desc(time))
    : await db
        .select(selected)
        .from(table.table)
        .where(where)
        .orderBy(...order);
  return (await publicRows(db, table, rows)).map((row) => table.publish?.(row) ?? row);
}

/** Whether any marketplace was read on a day. */
export async function wasReadOn(db: Queryable, day: Day): Promise<boolean> {
  const rows = await db
    .select({ day: marketplaceDays.day })
    .from(marketplaceDays)
    .where(eq(marketplaceDays.day, day))
    .limit(1);
  return rows.length > 0;
}

/** The days that a marketplace has rows of, up to one, oldest first. */
export async function listExportedDays(
  db: Queryable,
  table: ExportTable,
  marketplace: string,
  to: Day,
): Promise<Day[]> {
  const stored = getTableColumns(table.table) as Record<string, PgColumn>;
  const day = columnOf(stored, 'day');
  const isOf = stored.marketplace
    ? eq(stored.marketplace, marketplace)
    : inArray(
        columnOf(stored, table.key),
        db.select({ id: plugins.id }).from(plugins).where(eq(plugins.marketplace, marketplace)),
      );
  const rows = await db
    .selectDistinct({ day: sql<Day>`${day}` })
    .from(table.table)
    .where(and(isOf, lte(day, to)))
    .orderBy(asc(day));
  return rows.map((row) => row.day);
}

function dayConditions(table: ExportTable, stored: Record<string, PgColumn>, days: ExportDays): SQL[] {
  if (!table.time || days === 'newest') return [];
  const time = columnOf(stored, table.time);
  const isMoment = time.getSQLType().startsWith('timestamp');
  const { from, to } = days;
  const start = from && (isMoment ? new Date(`${from}T00:00:00Z`) : from);
  const next = to && new Date(new Date(`${to}T00:00:00Z`).getTime() + 86_400_000);
  const end = next && (isMoment ? lt(time, next) : lte(time, to));
  return [...(start ? [gte(time, start)] : []), ...(end ? [end] : [])];
}

async function publicRows(db: Queryable, table: ExportTable, rows: readonly ExportedRow[]): Promise<ExportedRow[]> {
  const publicly = rows.map((row) => ({ ...row }));
  for (const { name, property, ref } of table.columns) {
    if (!ref) continue;
    const ids = new Set(rows.flatMap((row) => (typeof row[property] === 'number' ? [row[property]] : [])));
    const names = await listPublicNames(db, ref, [...ids]);
    for (const [at, row] of publicly.entries()) row[name] = names.get(rows[at]?.[property] as number) ?? null;
  }
  const hidden = table.columns.filter(({ name, property }) => name !== property).map(({ property }) => property);
  const shown = new Set(table.columns.map(({ name }) => name));
  for (const row of publicly) for (const property of hidden) if (!shown.has(property)) delete row[property];
  return publicly;
}

function primaryColumns({ table, key }: ExportTable): PgColumn[] {
  const { columns, primaryKeys } = getTableConfig(table);
  const primary = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  return primary.filter((column) => column.name !== key);
}

function columnOf(columns: Record<string, PgColumn>, property: string): PgColumn {
  const column = columns[property];
  if (!column) throw new Error(`there is no column ${property}`);
  return column;
}
