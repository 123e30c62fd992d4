/**
 * A part of a draft, for spreading into it: nothing where the answer does not have the value (the
 * earlier one stays), else the result of `part`, for null too (the store has none).
 */
export function ifPresent<Value, Part extends object>(
  value: Value | undefined,
  part: (value: Value) => Part,
): Part | undefined {
  return value === undefined ? undefined : part(value);
}
