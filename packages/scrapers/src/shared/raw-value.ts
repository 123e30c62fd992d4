import { type Count, dayOf, toHttpUrl } from '@pi/domain';

/** A non-empty text, or null. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/**
 * A text for a draft: null where there is none; a value that is not a text is left for validation.
 */
export function rawText(value: unknown): unknown {
  return typeof value === 'string' ? textOf(value) : (value ?? null);
}

/** An http(s) address, or null. */
export function urlOf(value: unknown): string | null {
  return typeof value === 'string' ? toHttpUrl(value) : null;
}

/** A list, or an empty one. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The texts of a list. */
export function textsOf(value: unknown): string[] {
  return listOf(value).filter((one) => textOf(one) !== null) as string[];
}

/**
 * The UTC day of Google's `[seconds, nanos]`; null where there is none, anything else is left for
 * validation.
 */
export function rawDay(value: unknown): unknown {
  const seconds = Array.isArray(value) ? value[0] : value;
  if (seconds === null || seconds === undefined) return null;
  const moment = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN);
  return Number.isNaN(moment.getTime()) ? seconds : dayOf(moment);
}

/** A count as a block holds it: null where there is none, a wrong value is left for validation. */
export function rawCount(value: unknown, kind: (value: number) => Count['kind']): unknown {
  if (value === null || value === undefined) return null;
  return { value, kind: typeof value === 'number' ? kind(value) : 'exact' };
}
