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

/** Where a row is in the order of its table: its key, and what orders the rows of one key. */
export interface RowPlace {
  key: number;
  rest: readonly string[];
}

interface RowPage {
  after?: RowPlace | null;
  /** Rows at most; without it, all. */
  limit?: number;
}

/**
 * The public columns of a table's rows, in the order of their keys.
 * @param keys numbers of plugins or companies, or names of marketplaces, as the table is found by;
 * for a table of none, all rows
 * @returns them, and the place of the last one where there may be more
 */
export async function listExportRows(
  db: Queryable,
  table: ExportTable,
  keys: readonly (number | string)[],
  days: ExportDays = {},
  { after = null, limit }: RowPage = {},
): Promise<{ rows: ExportedRow[]; next: RowPlace | null }> {
  const stored = getTableColumns(table.table) as Record<string, PgColumn>;
  const key = columnOf(stored, table.key);
  const order = orderOf(table, stored);
  const selected = {
    ...Object.fromEntries(table.columns.map(({ property }) => [property, columnOf(stored, property)])),
    ...(limit !== undefined && { [PLACE]: placeColumn(key, order) }),
  };
  const isOf = table.of === 'all' ? undefined : isAnyOf(key, keys);
  const isAfter = after ? comesAfter([key, ...order], [after.key, ...after.rest]) : undefined;
  const where = and(isOf, isAfter, ...dayConditions(table, stored, days));
  const time = table.time && days === 'newest' && table.isNewest ? columnOf(stored, table.time) : undefined;
  const found = time
    ? db.selectDistinctOn([key], selected).from(table.table).where(where).orderBy(asc(key), desc(time)).$dynamic()
    : db
        .select(selected)
        .from(table.table)
        .where(where)
        .orderBy(...[key, ...order].map((column) => asc(column)))
        .$dynamic();
  const read: Record<string, unknown>[] = await (limit === undefined ? found : found.limit(limit));
  const last = read.length === limit ? (read.at(-1)?.[PLACE] as string[]) : undefined;
  await publish(db, table, read);
  return {
    rows: table.publish ? read.map(table.publish) : read,
    next: last ? { key: Number(last[0]), rest: last.slice(1) } : null,
  };
}

/** No name of a column: the values that a row is ordered by. */
const PLACE = '@place';

// As texts, in which moments keep their microseconds.
function placeColumn(key: PgColumn, order: readonly PgColumn[]): SQL<string[]> {
  const texts = [key, ...order].map((column) => sql`${column}::text`);
  return sql<string[]>`array[${sql.join(texts, sql`, `)}]`;
}

function comesAfter(columns: readonly PgColumn[], values: readonly (number | string)[]): SQL {
  const place = columns.map((column, at) => sql`${values[at]}::${sql.raw(column.getSQLType())}`);
  return sql`(${sql.join([...columns], sql`, `)}) > (${sql.join(place, sql`, `)})`;
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

// In place: a copy of many rows with many columns is what an export would have in memory.
async function publish(db: Queryable, table: ExportTable, rows: Record<string, unknown>[]): Promise<void> {
  const referring = table.columns.filter(({ ref }) => ref);
  const found: ReadonlyMap<number, string>[] = [];
  for (const { property, ref = 'plugin' } of referring) {
    const ids = new Set(rows.flatMap((row) => (typeof row[property] === 'number' ? [row[property]] : [])));
    found.push(await listPublicNames(db, ref, [...ids]));
  }
  const shown = new Set(table.columns.map(({ name }) => name));
  const hidden = [PLACE, ...referring.map(({ property }) => property).filter((property) => !shown.has(property))];
  for (const row of rows) {
    const names = referring.map(({ property }, at) => found[at]?.get(row[property] as number) ?? null);
    for (const property of hidden) delete row[property];
    for (const [at, { name }] of referring.entries()) row[name] = names[at];
  }
}

function orderOf({ table, key, order }: ExportTable, stored: Record<string, PgColumn>): PgColumn[] {
  if (order) return order.map((property) => columnOf(stored, property));
  const { columns, primaryKeys } = getTableConfig(table);
  const primary = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  const names = new Set(primary.map(({ name }) => name).filter((name) => name !== stored[key]?.name));
  return Object.values(stored).filter(({ name }) => names.has(name));
}

function columnOf(columns: Record<string, PgColumn>, property: string): PgColumn {
  const column = columns[property];
  if (!column) throw new Error(`there is no column ${property}`);
  return column;
}
