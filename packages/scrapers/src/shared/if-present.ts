/**
 * What `read` makes of a value, null included (the store has none); undefined where the answer does
 * not have the value, so that the earlier one stays.
 */
export function ifPresent<Value, Result>(value: Value | undefined, read: (value: Value) => Result): Result | undefined {
  return value === undefined ? undefined : read(value);
}
