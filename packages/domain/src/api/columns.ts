import { z } from 'zod';
import { ApiChange, ApiEstimate, ApiNumber, MaybeChange, MaybeEstimate, MaybeNumber } from './number.ts';

/** What all numbers of a column have in common; given once, in the `meta` of a list or series. */
export const ColumnMeta = ApiEstimate.omit({ value: true, lower: true, upper: true }).partial();
export type ColumnMeta = z.infer<typeof ColumnMeta>;

/** A number in a list or series: its value, and what its column and its row do not say. */
export const NumberCell = ApiNumber.partial().required({ value: true });
export type NumberCell = z.infer<typeof NumberCell>;

/** The same of a change: what it is stays in its cell. */
export const ChangeCell = ApiChange.partial().required({
  value: true,
  low: true,
  high: true,
  before: true,
  gain: true,
});
export type ChangeCell = z.infer<typeof ChangeCell>;

/** The same of an estimate: its interval stays in its cell. */
export const EstimateCell = ApiEstimate.partial().required({ value: true, lower: true, upper: true });
export type EstimateCell = z.infer<typeof EstimateCell>;

const MaybeCell = NumberCell.nullable();
const MaybeChangeCell = ChangeCell.nullable();
const MaybeEstimateCell = EstimateCell.nullable();
type Cell = NumberCell | ChangeCell | EstimateCell;

// All numbers, changes and estimates of items share these schemas.
const COLUMN_TYPES = [
  { whole: MaybeNumber, cell: MaybeCell },
  { whole: MaybeChange, cell: MaybeChangeCell },
  { whole: MaybeEstimate, cell: MaybeEstimateCell },
];
const COMMON = Object.keys(ColumnMeta.shape) as (keyof ColumnMeta)[];

/** The common properties of a list's columns, by column. */
export const ListMeta = z.record(z.string(), ColumnMeta);
export type ListMeta = z.infer<typeof ListMeta>;

type RowShape<Shape extends z.ZodRawShape> = {
  [Field in keyof Shape]: Shape[Field] extends typeof MaybeChange
    ? typeof MaybeChangeCell
    : Shape[Field] extends typeof MaybeEstimate
      ? typeof MaybeEstimateCell
      : Shape[Field] extends typeof MaybeNumber
        ? typeof MaybeCell
        : Shape[Field];
};

const rows = new WeakMap<z.ZodObject, z.ZodObject>();

/**
 * The shape of an item as a row: each of its numbers, changes and estimates is a cell. It is the
 * same one each time.
 */
export function rowOf<Shape extends z.ZodRawShape>(item: z.ZodObject<Shape>): z.ZodObject<RowShape<Shape>> {
  const row = rows.get(item) ?? makeRow(item);
  rows.set(item, row);
  return row as z.ZodObject<RowShape<Shape>>;
}

function makeRow(item: z.ZodObject): z.ZodObject {
  const fields = Object.entries(item.shape).map(([field, type]) => [field, columnTypeOf(type)?.cell ?? type]);
  return z.object(Object.fromEntries(fields));
}

/**
 * Splits the numbers, changes and estimates of a list's items: what is equal in a whole column
 * goes to `meta`, the rest stays in the cells. A day that is the row's own `day` is left out.
 * `completeNumber`, `completeChange` and `completeEstimate` are the inverse.
 * @param item the items' shape: it says which fields are numbers
 */
export function splitColumns<Shape extends z.ZodRawShape, Item extends z.infer<z.ZodObject<Shape>>>(
  item: z.ZodObject<Shape>,
  items: readonly Item[],
): { meta: ListMeta; rows: Record<string, unknown>[] } {
  const meta: ListMeta = {};
  const rows: Record<string, unknown>[] = items.map((one) => ({ ...one }));
  for (const [column, type] of Object.entries(item.shape)) {
    const columnType = columnTypeOf(type);
    if (!columnType) continue;
    const { whole, cell } = columnType;
    const cells = rows.map((row) => cell.parse(withoutDayOf(row, whole.parse(row[column]))));
    const common = commonProperties(cells.filter((one) => one !== null));
    if (Object.keys(common).length > 0) meta[column] = common;
    for (const [index, row] of rows.entries()) row[column] = withoutProperties(cells[index] ?? null, common);
  }
  return { meta, rows };
}

/**
 * A number of a list or series with all its properties again.
 * @param day the row's own day, where it has one
 */
export function completeNumber(
  cell: NumberCell | null,
  meta: ColumnMeta | undefined,
  day?: string,
): z.infer<typeof MaybeNumber> {
  return cell && ApiNumber.parse(complete(cell, meta, day));
}

/** The same for a change. */
export function completeChange(
  cell: ChangeCell | null,
  meta: ColumnMeta | undefined,
  day?: string,
): z.infer<typeof MaybeChange> {
  return cell && ApiChange.parse(complete(cell, meta, day));
}

/** The same for an estimate. */
export function completeEstimate(
  cell: EstimateCell | null,
  meta: ColumnMeta | undefined,
  day?: string,
): z.infer<typeof MaybeEstimate> {
  return cell && ApiEstimate.parse(complete(cell, meta, day));
}

function complete(cell: Cell, meta: ColumnMeta | undefined, day: string | undefined) {
  return { ...(day !== undefined && { day }), ...meta, ...cell };
}

function columnTypeOf(type: unknown) {
  return COLUMN_TYPES.find(({ whole }) => whole === type);
}

function withoutDayOf(row: Record<string, unknown>, number: ApiNumber | ApiChange | ApiEstimate | null) {
  if (number === null || row.day !== number.day) return number;
  const { day, ...rest } = number;
  return rest;
}

function commonProperties(cells: readonly Cell[]): ColumnMeta {
  const [first, ...others]: ColumnMeta[] = [...cells];
  if (!first) return {};
  const common = COMMON.filter(
    (name) => name in first && others.every((other) => name in other && other[name] === first[name]),
  );
  return ColumnMeta.parse(Object.fromEntries(common.map((name) => [name, first[name]])));
}

function withoutProperties(cell: Cell | null, common: ColumnMeta) {
  return cell && Object.fromEntries(Object.entries(cell).filter(([name]) => !(name in common)));
}
