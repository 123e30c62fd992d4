import type { ColumnMeta } from '@pi/domain/api';
import { z } from 'zod';
import { plainType } from './table-fields.ts';

export type ListRow = Record<string, unknown>;

interface TableList {
  item: z.ZodObject;
  rows: ListRow[];
  /** What the numbers of a row's column have in common. */
  metaOf(row: ListRow, column: string): ColumnMeta;
}

/**
 * A list of an answer, by its path. A list in the path gives its own fields to each row of the
 * inner one, as far as the inner one has none of that name.
 * @throws Error where the shape has no list there: a mistake of the caller
 */
export function listOf(shape: z.ZodObject, answer: object, path: string): TableList {
  return walk(shape, [{ row: {}, metas: [], at: answer }], path.split('.'), {});
}

interface Step {
  row: ListRow;
  metas: unknown[];
  /** What the path has led to. */
  at: unknown;
}

function walk(type: z.ZodType, steps: Step[], path: string[], outer: z.ZodRawShape): TableList {
  const [key, ...rest] = path;
  if (key === undefined) return finish(type, steps, outer);
  const object = plainType(type);
  const inner = object instanceof z.ZodObject ? plainType(object.shape[key] as z.ZodType | undefined) : undefined;
  if (!(object instanceof z.ZodObject) || !inner) throw new Error(`The answer has no list at "${key}".`);
  const next = steps.map(({ row, metas, at }) => {
    const here = (at ?? {}) as ListRow;
    const meta = here.meta as ListRow | undefined;
    return { row, metas: meta ? [...metas, meta[key], meta] : metas, at: here[key] };
  });
  if (!(inner instanceof z.ZodArray) || rest.length === 0) return walk(inner, next, rest, outer);
  const element = plainType(inner.element as z.ZodType) ?? z.never();
  const elements = next.flatMap(({ row, metas, at }) =>
    ((at ?? []) as ListRow[]).map((one) => ({ row: { ...row, ...outside(one, rest[0]) }, metas, at: one })),
  );
  const shape = element instanceof z.ZodObject ? outside(element.shape, rest[0]) : {};
  return walk(element, elements, rest, { ...outer, ...(shape as z.ZodRawShape) });
}

/** The fields of an element of an outer list that its inner rows get. */
function outside<T extends Readonly<Record<string, unknown>>>(fields: T, inner: string | undefined) {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== inner && name !== 'meta'));
}

function finish(type: z.ZodType, steps: Step[], outer: z.ZodRawShape): TableList {
  const item = type instanceof z.ZodArray ? plainType(type.element as z.ZodType) : undefined;
  if (!(item instanceof z.ZodObject)) throw new Error('The path leads to no list of objects.');
  const metas = new Map<ListRow, unknown[]>();
  const rows = steps.flatMap(({ row, metas: of, at }) =>
    ((at ?? []) as ListRow[]).map((one) => {
      const whole = { ...row, ...one };
      metas.set(whole, of);
      return whole;
    }),
  );
  return {
    item: z.object({ ...outer, ...item.shape }),
    rows,
    metaOf: (row, column) => columnMeta(metas.get(row) ?? [], column),
  };
}

/** Meta is of one list, by column, or of several, by list and column. */
function columnMeta(metas: unknown[], column: string): ColumnMeta {
  const of = metas.findLast((meta) => (meta as ListRow | undefined)?.[column] !== undefined);
  return ((of as ListRow | undefined)?.[column] ?? {}) as ColumnMeta;
}
