import type { ColumnMeta } from '@pi/domain/api';
import { z } from 'zod';
import { fieldsOf, plainType } from './table-fields.ts';

export type ListRow = Record<string, unknown>;

export interface TableList {
  item: z.ZodObject;
  rows: ListRow[];
  /** What the numbers of a row's column have in common. */
  metaOf(row: ListRow, column: string): ColumnMeta;
}

/**
 * A list of an answer, by its path. A list in the path gives fields of its own to each row of the
 * inner one, as far as the inner one has none of that name. Of several lists of one shape it is all
 * of them as one, whose field `list` says which one a row is of.
 * @param outer which fields; without them those that are one text each
 * @throws Error where the shape has no list there: a mistake of the caller
 */
export function listOf(
  shape: z.ZodObject,
  answer: object,
  path: string | readonly string[],
  outer?: readonly string[],
): TableList {
  if (typeof path !== 'string') return listsOf(shape, answer, path, outer);
  const isOuter = (name: string, type: z.ZodType) => outer?.includes(name) ?? isText(name, type);
  const found = walk({ type: shape, outer: {}, isOuter }, [{ row: {}, metas: [], at: answer }], path.split('.'));
  const name = path.split('.').at(-1) ?? path;
  return { ...found, metaOf: (row, column) => columnMeta(found.metas.get(row) ?? [], name, column) };
}

function listsOf(shape: z.ZodObject, answer: object, paths: readonly string[], outer?: readonly string[]): TableList {
  const metas = new Map<ListRow, (column: string) => ColumnMeta>();
  const found = paths.map((path) => ({ path, ...listOf(shape, answer, path, outer) }));
  const rows = found.flatMap(({ path, rows: of, metaOf }) =>
    of.map((row) => {
      const whole = { list: path, ...row };
      metas.set(whole, (column) => metaOf(row, column));
      return whole;
    }),
  );
  const item = z.object({ list: z.string(), ...found[0]?.item.shape });
  return { item, rows, metaOf: (row, column) => metas.get(row)?.(column) ?? {} };
}

function isText(name: string, type: z.ZodType): boolean {
  return fieldsOf(z.object({ [name]: type })).some((field) => field.type === 'text' && field.path.length === 1);
}

interface Place {
  type: z.ZodType;
  /** The fields of outer lists that the rows have. */
  outer: z.ZodRawShape;
  isOuter(name: string, type: z.ZodType): boolean;
}

interface FoundList {
  item: z.ZodObject;
  rows: ListRow[];
  metas: Map<ListRow, ListRow[]>;
}

interface Step {
  row: ListRow;
  metas: ListRow[];
  /** What the path has led to. */
  at: unknown;
}

function walk({ type, outer, isOuter }: Place, steps: Step[], path: string[]): FoundList {
  const [key, ...rest] = path;
  if (key === undefined) return finish(type, steps, outer);
  const object = plainType(type);
  const inner = object instanceof z.ZodObject ? plainType(object.shape[key] as z.ZodType | undefined) : undefined;
  if (!inner) throw new Error(`The answer has no list at "${key}".`);
  const next = steps.map(({ row, metas, at }) => {
    const here = (at ?? {}) as ListRow;
    const meta = here.meta as ListRow | undefined;
    return { row, metas: meta ? [...metas, meta] : metas, at: here[key] };
  });
  if (!(inner instanceof z.ZodArray) || rest.length === 0) return walk({ type: inner, outer, isOuter }, next, rest);
  const element = plainType(inner.element as z.ZodType) ?? z.never();
  const given = element instanceof z.ZodObject ? Object.entries(element.shape as Record<string, z.ZodType>) : [];
  const kept = Object.fromEntries(given.filter(([name, one]) => name !== rest[0] && isOuter(name, one)));
  const elements = next.flatMap(({ row, metas, at }) =>
    ((at ?? []) as ListRow[]).map((one) => ({ row: { ...row, ...pick(one, Object.keys(kept)) }, metas, at: one })),
  );
  return walk({ type: element, outer: { ...outer, ...kept }, isOuter }, elements, rest);
}

function pick(row: ListRow, names: readonly string[]): ListRow {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

function finish(type: z.ZodType, steps: Step[], outer: z.ZodRawShape): FoundList {
  const item = type instanceof z.ZodArray ? plainType(type.element as z.ZodType) : undefined;
  if (!(item instanceof z.ZodObject)) throw new Error('The path leads to no list of objects.');
  const metas: FoundList['metas'] = new Map();
  const rows = steps.flatMap(({ row, metas: of, at }) =>
    ((at ?? []) as ListRow[]).map((one) => {
      const whole = { ...row, ...one };
      metas.set(whole, of);
      return whole;
    }),
  );
  return { item: z.object({ ...outer, ...item.shape }), rows, metas };
}

/** Meta is of one list, by column, or of several, by list and column. */
function columnMeta(metas: readonly ListRow[], list: string, column: string): ColumnMeta {
  const found = metas
    .toReversed()
    .flatMap((meta) => [(meta[list] as ListRow | undefined)?.[column], meta[column]])
    .find((one) => one !== undefined);
  return (found ?? {}) as ColumnMeta;
}
