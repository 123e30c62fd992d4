import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Day } from '../../day.ts';
import { formatFilters, type PluginFilters } from './parse-filters.ts';
import { type ExplorerSort, SORT_VALUES, type SortOrder, type SortValue } from './sorts.ts';

/** A place in a sorted list: between the rows before it and those after it. */
export const Cursor = z.strictObject({
  /** Values that the list is sorted by, of the row beside the place; null where unknown. */
  key: z.array(z.union([z.number(), z.string().max(2000), z.null()])).max(3),
  /** That row's id: it decides between rows of equal values. */
  id: z.int().min(0).max(2_147_483_647),
  /** How many rows lie before the place. */
  before: z.int().min(0).max(1e9),
  /** Whether the page before the place is meant, not the one after it. */
  isBack: z.boolean(),
  /** The list that the place is in, as `listMark` marks it. */
  of: z.string().max(32),
});
export type Cursor = z.infer<typeof Cursor>;

/** What a document of the API says of a cursor. */
export const CURSOR_META = {
  pattern: '^[A-Za-z0-9_-]+$',
  description: 'Of the address `next` that an answer of the same list gave.',
};

/** A cursor as a parameter: nothing that a reader has to understand. */
export function formatCursor({ key, id, before, isBack, of }: Cursor): string {
  return Buffer.from(JSON.stringify([key, id, before, isBack ? 1 : 0, of])).toString('base64url');
}

/** @returns null for a text that is no cursor */
export function parseCursor(text: string): Cursor | null {
  if (!/^[\w-]{1,4000}$/.test(text)) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 5) return null;
    const [key, id, before, back, of] = parts;
    if (back !== 0 && back !== 1) return null;
    return Cursor.safeParse({ key, id, before, isBack: back === 1, of }).data ?? null;
  } catch {
    return null;
  }
}

/** Marks a list by all that makes it another one, as JSON: no cursor of one fits another. */
export function cursorMark(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 10);
}

/** What makes a list: a cursor of one list is refused by every other. */
export interface ListOfPlugins {
  filters: PluginFilters;
  sort: ExplorerSort;
  order: SortOrder;
  /** The UTC day of the past that the list is of; undefined: today. */
  on?: Day | undefined;
}

/** Marks a list by its filters, its sort, its order and its day. */
export function listMark({ filters, sort, order, on: asOf }: ListOfPlugins): string {
  return cursorMark(Object.entries({ ...formatFilters(filters), sort, order, asOf }).sort());
}

/** Whether a cursor is a place in this list; its values may still be ones that no row has. */
export function isCursorOf({ key, of }: Cursor, list: ListOfPlugins): boolean {
  const types = SORT_VALUES[list.sort];
  return of === listMark(list) && key.length === types.length && types.every((type, at) => isOfType(key[at], type));
}

function isOfType(value: unknown, type: SortValue): boolean {
  if (value === null) return true;
  if (type === 'text') return typeof value === 'string' && !value.includes('\0');
  if (type === 'date') return Day.safeParse(value).success;
  if (typeof value !== 'number') return false;
  if (type === 'real') return Math.abs(value) < 1e30;
  return Number.isInteger(value) && Math.abs(value) <= (type === 'smallint' ? 32_767 : Number.MAX_SAFE_INTEGER);
}
