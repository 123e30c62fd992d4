import type { Cursor } from '@pi/domain/api';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { SortKey } from './sort-keys.ts';

/**
 * A list's order: descending, unknown values come last; the other way round is its exact reverse.
 */
export interface ListOrder {
  keys: readonly SortKey[];
  id: SQLWrapper;
  /** Whether the page is read from the end of the list: backward, or in ascending order. */
  isReversed: boolean;
}

export function orderBy({ keys, id, isReversed }: ListOrder): SQL[] {
  return isReversed
    ? [...keys.map(({ value }) => sql`${value} asc nulls first`), sql`${id} desc`]
    : [...keys.map(({ value }) => sql`${value} desc nulls last`), sql`${id} asc`];
}

/** Whether a row comes after the place in this order. */
export function comesAfter({ keys, id, isReversed }: ListOrder, { key, id: placeId }: Pick<Cursor, 'key' | 'id'>): SQL {
  const after = isReversed ? sql`${id} < ${placeId}` : sql`${id} > ${placeId}`;
  return keys.reduceRight((rest, { value, type }, index) => {
    const place = key[index] ?? null;
    if (place === null)
      return isReversed
        ? sql`(${value} is not null or (${value} is null and ${rest}))`
        : sql`(${value} is null and ${rest})`;
    const at = sql`${place}::${sql.raw(type)}`;
    return isReversed
      ? sql`(${value} >= ${at} and (${value} > ${at} or ${rest}))`
      : sql`((${value} <= ${at} and (${value} < ${at} or ${rest})) or ${value} is null)`;
  }, after);
}
