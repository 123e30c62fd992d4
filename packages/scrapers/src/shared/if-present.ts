/**
 * A part of a draft, for spreading into it: nothing where the answer does not hold the value (what was known stays),
 * else what `part` makes of it, of null too (the store's word that there is none).
 */
export function ifPresent<Value, Part extends object>(
  value: Value | undefined,
  part: (value: Value) => Part,
): Part | undefined {
  return value === undefined ? undefined : part(value);
}
