import { z } from 'zod';
import { LONGEST } from './bounds.ts';
import { cleanText, cutText } from './text.ts';

/**
 * Any text as Postgres takes it, in SQL and in JSON, and an index has room for it: without NUL,
 * other control characters and halves of surrogate pairs, and cut.
 */
export function storableText(text: string, longest: number): string {
  return cutText(cleanText(text), longest).trimEnd();
}

/**
 * Whether a text can be stored as what something is found by. Such a text is never cleaned: another
 * plugin may have the cleaned one.
 */
export function isIdentity(text: string, longest: number = LONGEST.id): boolean {
  return text !== '' && text.length <= longest && text === cleanText(text);
}

/** A store's id of a plugin. */
export const ExternalId = z
  .string()
  .min(1)
  .max(LONGEST.id)
  .refine((id) => id === cleanText(id), 'contains invalid characters');
