/**
 * The entries of a list in which each position has its meaning; none where the list is null or cut
 * off before it.
 * @throws Error for any other value
 */
export function positionsIn(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw new Error('expected a list');
  return value;
}

/**
 * A text, or null where there is none.
 * @throws Error for any other value
 */
export function textAt(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') throw new Error('expected a text');
  return value.trim() === '' ? null : value;
}

/**
 * Whether a flag is set, written as `true` or `1`.
 * @throws Error for what is no flag
 */
export function flagAt(value: unknown): boolean {
  if (value === true || value === 1) return true;
  if (value === false || value === 0 || value === null || value === undefined) return false;
  throw new Error('expected a flag');
}
