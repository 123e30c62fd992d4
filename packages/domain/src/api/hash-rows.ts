import { createHash } from 'node:crypto';

/**
 * SHA-256 of rows, in hexadecimal digits. Rows are written as canonical JSON (RFC 8785): keys in
 * the order of their UTF-16 code units, no blanks, so that any program can calculate it again.
 */
export function hashRows(rows: readonly unknown[]): string {
  return createHash('sha256').update(toCanonicalJson(rows)).digest('hex');
}

/** A value as canonical JSON; a property that is undefined is left out, as JSON does. */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${toCanonicalJson(one)}`).join(',')}}`;
}
