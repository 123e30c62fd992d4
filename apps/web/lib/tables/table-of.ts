import { numberUnit } from '@pi/domain';
import type { ColumnMeta, TableColumn, TableRow } from '@pi/domain/api';
import type { z } from 'zod';
import { fieldsOf, type TableField } from './table-fields.ts';
import { type ListRow, listOf, type TableList } from './table-list.ts';

/** Rows with the same columns, in both formats of a table. */
export interface Table {
  columns: (TableColumn & {
    /** There because numbers of another column differ in it: CSV always has the same columns. */
    isDetail?: true;
  })[];
  rows: TableRow[];
}

/** A list in answers of a shape, and the options that `tableOf` needs for it. */
export interface ListPlace extends Pick<Options, 'outer' | 'units'> {
  shape: z.ZodObject;
  /** Its path; of several lists, all of them. */
  list: string | readonly string[];
}

const NUMBERS = { number: ['kind'], change: ['low', 'high', 'kind'], estimate: ['lower', 'upper'] } as const;
/** What a whole column can have in common. */
const COMMON = ['kind', 'origin', 'source', 'method', 'day'] as const;
const DETAILS = ['origin', 'source', 'method', 'day'] as const;
type Common = Pick<TableColumn, (typeof COMMON)[number]>;
const TEXTS: Common = { kind: null, origin: null, source: null, method: null, day: null };

interface Options {
  /** Which fields of the rows are wanted; without them all. */
  fields?: readonly string[] | undefined;
  /** Which fields of outer lists rows have; without them those that are one text each. */
  outer?: readonly string[] | undefined;
  /** Units of columns that their names do not tell. */
  units?: Readonly<Record<string, string>> | undefined;
}

/**
 * A list of an answer of the API as a table. Which columns there are follows from the shape of the
 * answer alone. Numbers keep their column's `meta`; an estimate is three columns (value, lower,
 * upper), as is a change (value, low, high); nested objects have dots in their names, and nested
 * lists of objects are left out.
 * @param shape of the answer
 * @param list the path of the list in it, `figures.days`; where lists are in lists, `series.days`,
 * each row has fields of the outer one too; of several lists each row says which one it is of
 */
export function tableOf(
  shape: z.ZodObject,
  answer: object,
  list: string | readonly string[],
  { fields, outer, units = {} }: Options = {},
): Table {
  const found = listOf(shape, answer, list, outer);
  const wanted = fieldsOf(found.item).filter(({ path }) => !fields || fields.includes(path[0] ?? ''));
  return joined(
    found.rows.length,
    wanted.flatMap((field) => columnsOf(field, found, units)),
  );
}

type Column = Table['columns'][number];
type FilledColumn = [column: Column, cells: TableRow[string][]];
type Cell = ColumnMeta & Record<string, TableRow[string]>;

function columnsOf(field: TableField, { rows, metaOf }: TableList, units: Readonly<Record<string, string>>) {
  const { path, type } = field;
  const name = path.join('.');
  const values = rows.map((row) => valueAt(row, path));
  if (type === 'text' || type === 'plain') {
    const unit = type === 'plain' ? (units[name] ?? numberUnit(name)) : null;
    return [[{ name, unit, ...TEXTS }, values.map(toText)] satisfies FilledColumn];
  }
  const cells = values.map((value, at) => completed(value, rows[at] ?? {}, metaOf, path));
  const meta = commonOf(cells, rows);
  const unit = type === 'change' ? 'share' : (units[name] ?? numberUnit(name, meta.method));
  const column = (suffix: string): FilledColumn => [
    { name: `${name}.${suffix}`, ...(suffix === 'kind' ? { unit: null, ...TEXTS } : { unit, ...meta }) },
    cells.map((cell) => cell?.[suffix] ?? null),
  ];
  const details = DETAILS.filter((property) => differs(cells, rows, property)).map(
    (property): FilledColumn => [
      { name: `${name}.${property}`, unit: null, ...TEXTS, isDetail: true },
      cells.map((cell) => cell?.[property] ?? null),
    ],
  );
  const value: FilledColumn = [{ name, unit, ...meta }, cells.map((cell) => cell?.value ?? null)];
  return [value, ...NUMBERS[type].map(column), ...details];
}

function joined(count: number, filled: FilledColumn[]): Table {
  const rows = Array.from({ length: count }, (_, at) =>
    Object.fromEntries(filled.map(([{ name }, cells]) => [name, cells[at] ?? null])),
  );
  return { columns: filled.map(([column]) => column), rows };
}

function valueAt(row: ListRow, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as ListRow | null | undefined)?.[key], row);
}

function toText(value: unknown): TableRow[string] {
  return (value ?? null) as TableRow[string];
}

function completed(value: unknown, row: ListRow, metaOf: TableList['metaOf'], path: readonly string[]): Cell | null {
  const column = path[0] ?? '';
  const day = typeof row.day === 'string' ? { day: row.day } : {};
  return value == null ? null : ({ ...day, ...(path.length === 1 && metaOf(row, column)), ...value } as Cell);
}

function commonOf(cells: readonly (Cell | null)[], rows: readonly ListRow[]): Common {
  const known = cells.find((cell) => cell !== null);
  const common = COMMON.map((property) => {
    const isCommon = !differs(cells, rows, property) && !isOfRow(cells, rows, property);
    return [property, (isCommon && known?.[property]) || null];
  });
  return Object.fromEntries(common);
}

/** Whether the numbers of a column differ in a property, and not as the days of their rows do. */
function differs(cells: readonly (Cell | null)[], rows: readonly ListRow[], property: keyof Common): boolean {
  if (isOfRow(cells, rows, property)) return false;
  const values = cells.flatMap((cell) => (cell ? [cell[property] ?? null] : []));
  return values.some((value) => value !== values[0]);
}

function isOfRow(cells: readonly (Cell | null)[], rows: readonly ListRow[], property: keyof Common): boolean {
  const isDay = property === 'day' && rows.some((row) => 'day' in row);
  return isDay && cells.every((cell, at) => !cell || cell.day === rows[at]?.day);
}
