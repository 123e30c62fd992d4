import { cleanText } from '@pi/domain';

/** A value as Postgres can store it: its texts without control characters and halved characters. */
export function toStorable(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(toStorable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toStorable(one)]));
}
