import { Day } from '@pi/domain';
import { z } from 'zod';
import type { StoreResponse } from '../contract.ts';
import { findExcess } from './find-excess.ts';

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

/** A whole number that is not negative, as JSON writes it: a number, or its digits as a text. */
export const WholeNumber = z.union([z.int().nonnegative(), z.string().regex(/^\d+$/).transform(Number)], {
  error: 'expected a whole number',
});

/**
 * A number for a draft: null where there is none, a number written as text read, anything else left
 * for validation.
 */
export function rawNumber(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value;
}

/**
 * The day of an ISO 8601 text for a draft: null where there is none, anything else left for
 * validation.
 */
export function rawIsoDay(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const day = Day.safeParse(String(value).slice(0, 10));
  return day.success ? day.data : String(value);
}
