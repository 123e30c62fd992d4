import type { Count, CountKind } from '@pi/domain';

/** A stored count; one without a kind is exact. Null where there is none. */
export function toCount(value: number | null, kind: CountKind | null): Count | null {
  return value === null ? null : { value, kind: kind ?? 'exact' };
}
