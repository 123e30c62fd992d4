import { z } from 'zod';
import { ApiNumber, MaybeNumber } from './number.ts';

/** What all numbers of a column have in common; given once, in the `meta` of a list or series. */
export const ColumnMeta = ApiNumber.omit({ value: true }).partial();
export type ColumnMeta = z.infer<typeof ColumnMeta>;

/** A number in a list or series: its value, and what its column and its row do not say. */
export const NumberCell = ApiNumber.partial().required({ value: true });
export type NumberCell = z.infer<typeof NumberCell>;

const MaybeCell = NumberCell.nullable();

/** The common properties of a list's columns, by column. */
export const ListMeta = z.record(z.string(), ColumnMeta);
export type ListMeta = z.infer<typeof ListMeta>;

type RowShape<Shape extends z.ZodRawShape> = {
  [Field in keyof Shape]: Shape[Field] extends typeof MaybeNumber ? typeof MaybeCell : Shape[Field];
};

/** The shape of an item as a row of a list: each of its numbers is a cell. */
export function rowOf<Shape extends z.ZodRawShape>(item: z.ZodObject<Shape>): z.ZodObject<RowShape<Shape>> {
  const fields = Object.entries(item.shape).map(([field, type]) => [field, isNumber(type) ? MaybeCell : type]);
  return z.object(Object.fromEntries(fields) as RowShape<Shape>);
}

/**
 * Splits the numbers of a list's items: what is equal in a whole column goes to `meta`, the rest
 * stays in the cells. A day that is the row's own `day` is left out. `completeNumber` is the
 * inverse.
 * @param item the items' shape: it says which fields are numbers
 */
export function splitColumns<Shape extends z.ZodRawShape, Item extends z.infer<z.ZodObject<Shape>>>(
  item: z.ZodObject<Shape>,
  items: readonly Item[],
): { meta: ListMeta; rows: Record<string, unknown>[] } {
  const meta: ListMeta = {};
  const rows: Record<string, unknown>[] = items.map((one) => ({ ...one }));
  for (const [column, type] of Object.entries(item.shape)) {
    if (!isNumber(type)) continue;
    const cells = rows.map((row) => withoutDayOf(row, MaybeNumber.parse(row[column])));
    const common = commonProperties(cells.filter((cell) => cell !== null));
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
  return cell && ApiNumber.parse({ ...(day !== undefined && { day }), ...meta, ...cell });
}

// All numbers of items share this one schema.
function isNumber(type: unknown): boolean {
  return type === MaybeNumber;
}

function withoutDayOf(row: Record<string, unknown>, number: ApiNumber | null): NumberCell | null {
  if (number === null || row.day !== number.day) return number;
  const { day, ...rest } = number;
  return rest;
}

function commonProperties([first, ...others]: NumberCell[]): ColumnMeta {
  if (!first) return {};
  const { value, ...properties } = first;
  const common = Object.entries(properties).filter(([name, property]) =>
    others.every((other) => name in other && other[name as keyof ColumnMeta] === property),
  );
  return ColumnMeta.parse(Object.fromEntries(common));
}

function withoutProperties(cell: NumberCell | null, common: ColumnMeta): NumberCell | null {
  return cell && NumberCell.parse(Object.fromEntries(Object.entries(cell).filter(([name]) => !(name in common))));
}
