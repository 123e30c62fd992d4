import { Day } from '@pi/domain';
import { z } from 'zod';
import type { StoreResponse } from '../contract.ts';
import { findExcess } from './find-excess.ts';
import { rawDay, urlOf } from './raw-value.ts';

/**
 * A JSON body decoded; undefined where it is not JSON (cut off, an error page) or has too many
 * values.
 */
export function jsonBody({ body }: Pick<StoreResponse, 'body'>): unknown {
  if (findExcess([body])) return undefined;
  try {
    return JSON.parse(body.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
const NotNegative = z.int().nonnegative();
const Digits = z.string().transform(withoutGroups).pipe(z.string().regex(/^\d+$/).transform(Number).pipe(NotNegative));

/**
 * A whole number that is not negative, as JSON writes it: a number, or its digits as a text, with
 * commas between the thousands or without.
 */
export const WholeNumber = z.union([NotNegative, Digits], { error: 'expected a whole number' });

/** A list of which the first entry alone is read: at most this entry, whatever comes after it. */
export function firstOf<Entry>(entry: z.ZodType<Entry>) {
  return z
    .array(z.unknown())
    .transform((list) => list.slice(0, 1))
    .pipe(z.array(entry));
}

/**
 * A number for a draft: null where there is none, a number written as text read, anything else left
 * for validation.
 */
export function rawNumber(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return value;
  const digits = withoutGroups(value.trim());
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : value;
}

/**
 * An average of stars for a draft: null where nobody has rated, and for 0 without a number of
 * ratings, which stands for that; otherwise as `rawNumber`.
 */
export function rawRating(average: unknown, count: unknown): unknown {
  const [stars, ratings] = [rawNumber(average), rawNumber(count)];
  return ratings === 0 || (stars === 0 && ratings === null) ? null : stars;
}

/**
 * The UTC day of a moment in seconds for a draft: null where there is none, anything but a number
 * left for validation.
 */
export function rawSecondsDay(value: unknown): unknown {
  const seconds = rawNumber(value);
  return typeof seconds === 'number' ? rawDay(seconds) : seconds;
}

// "12,345": only whole numbers are written like this, as nobody writes a fraction of three digits.
function withoutGroups(text: string): string {
  return GROUPED.test(text) ? text.replaceAll(',', '') : text;
}

/**
 * An address for a draft: null where there is none, a value that is no text left for validation.
 */
export function rawUrl(value: unknown): unknown {
  return typeof value === 'string' ? urlOf(value) : (value ?? null);
}

/**
 * The day of an ISO 8601 text for a draft: null where there is none, anything else left for
 * validation.
 */
export function rawIsoDay(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return value;
  const day = Day.safeParse(String(value).slice(0, 10));
  return day.success ? day.data : String(value);
}
