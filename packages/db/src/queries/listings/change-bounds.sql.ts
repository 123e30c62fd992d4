import type { CountRounding } from '@pi/domain';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** A count in a statement: its value and kind; no kind counts as exact. */
export interface CountColumns {
  value: SQLWrapper;
  kind: SQLWrapper;
}

/** The lowest share that two counts allow: `changeBounds` of the domain says the same. */
export function lowestChange(before: CountColumns, now: CountColumns, rounding: CountRounding | undefined): SQL {
  return sql`${lowestCount(now, rounding)}::float8 / nullif(${highestCount(before, rounding)}, 0) - 1`;
}

/** The highest one. */
export function highestChange(before: CountColumns, now: CountColumns, rounding: CountRounding | undefined): SQL {
  return sql`${highestCount(now, rounding)}::float8 / nullif(${lowestCount(before, rounding)}, 0) - 1`;
}

/** The lowest count that is shown as a value: as `countBounds` of the domain. */
export function lowestCount({ value, kind }: CountColumns, rounding: CountRounding | undefined): SQL {
  if (rounding === 'down') return sql`${value}`;
  return sql`case when ${kind} = 'rounded' then greatest(0, ${value} - ${stepOf(value)} / 2) else ${value} end`;
}

/** The highest one. */
export function highestCount({ value, kind }: CountColumns, rounding: CountRounding | undefined): SQL {
  const ofRounded =
    rounding === 'nearest' ? sql`${value} + ${stepOf(value)} / 2` : sql`${value} + ${stepOf(value)} - 1`;
  return sql`case ${kind} when 'rounded' then ${ofRounded} when 'at_least' then ${value} + ${stepOf(value)} - 1 else ${value} end`;
}

function stepOf(value: SQLWrapper): SQL {
  return sql`(10 ^ (length(${value}::text) - length(rtrim(${value}::text, '0'))))::bigint`;
}
