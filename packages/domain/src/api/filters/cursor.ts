import { createHash } from 'node:crypto';
import { z } from 'zod';

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

/** Marks a list by what makes it: a cursor of one list is refused by every other. */
export function listMark(parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return createHash('sha256').update(JSON.stringify(given.sort())).digest('base64url').slice(0, 10);
}
