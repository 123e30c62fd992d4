import { z } from 'zod';
import { ApiChange, ApiNumber, MaybeChange, MaybeNumber } from './number.ts';

/** What all numbers of a column have in common; given once, in the `meta` of a list or series. */
export const ColumnMeta = ApiNumber.omit({ value: true }).partial();
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

const MaybeCell = NumberCell.nullable();
const MaybeChangeCell = ChangeCell.nullable();

// All numbers and changes of items share these schemas.
const COLUMN_TYPES = [
  { whole: MaybeNumber, cell: MaybeCell },
  { whole: MaybeChange, cell: MaybeChangeCell },
];
const COMMON = Object.keys(ColumnMeta.shape) as (keyof ColumnMeta)[];

/** The common properties of a list's columns, by column. */
export const ListMeta = z.record(z.string(), ColumnMeta);
export type ListMeta = z.infer<typeof ListMeta>;

type RowShape<Shape extends z.ZodRawShape> = {
  [Field in keyof Shape]: Shape[Field] extends typeof MaybeChange
    ? typeof MaybeChangeCell
    : Shape[Field] extends typeof MaybeNumber
      ? typeof MaybeCell
      : Shape[Field];
};

/** The shape of an item as a row of a list: each of its numbers and changes is a cell. */
export function rowOf<Shape extends z.ZodRawShape>(item: z.ZodObject<Shape>): z.ZodObject<RowShape<Shape>> {
  const fields = Object.entries(item.shape).map(([field, type]) => [field, columnTypeOf(type)?.cell ?? type]);
  return z.object(Object.fromEntries(fields) as RowShape<Shape>);
}

/**
 * Splits the numbers and changes of a list's items: what is equal in a whole column goes to `meta`,
 * the rest stays in the cells. A day that is the row's own `day` is left out. `completeNumber` and
 * `completeChange` are the inverse.
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

function complete(cell: NumberCell | ChangeCell, meta: ColumnMeta | undefined, day: string | undefined) {
  return { ...(day !== undefined && { day }), ...meta, ...cell };
}

function columnTypeOf(type: unknown) {
  return COLUMN_TYPES.find(({ whole }) => whole === type);
}

function withoutDayOf(row: Record<string, unknown>, number: ApiNumber | ApiChange | null) {
  if (number === null || row.day !== number.day) return number;
  const { day, ...rest } = number;
  return rest;
}

function commonProperties([first, ...others]: (NumberCell | ChangeCell)[]): ColumnMeta {
  if (!first) return {};
  const common = COMMON.filter(
    (name) => name in first && others.every((other) => name in other && other[name] === first[name]),
  );
  return ColumnMeta.parse(Object.fromEntries(common.map((name) => [name, first[name]])));
}

function withoutProperties<Cell extends NumberCell | ChangeCell>(cell: Cell | null, common: ColumnMeta) {
  return cell && Object.fromEntries(Object.entries(cell).filter(([name]) => !(name in common)));
}
