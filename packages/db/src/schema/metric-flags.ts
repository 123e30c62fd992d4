import { BACKFILL_SOURCES, type BackfillSource, COUNT_KINDS, type CountKind } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import { customType } from 'drizzle-orm/pg-core';

/** What a day's numbers are, beside the numbers themselves. */
export interface MetricFlags {
  /** Null where there is no such count. */
  usersKind: CountKind | null;
  downloadsKind: CountKind | null;
  /** Null: we saw it. */
  source: BackfillSource | null;
}

// A name's code is its place in its list, from 1; 0 is null. So the lists may only grow at their end.
const KIND_BITS = 3;
const KIND_MASK = (1 << KIND_BITS) - 1;
const SOURCE_SHIFT = 2 * KIND_BITS;

/** Marks as one number from 0 to 32,767: bits 0-2 the kind of users, 3-5 that of downloads, from 6 on the source. */
export function packFlags({ usersKind, downloadsKind, source }: MetricFlags): number {
  return (
    codeOf(COUNT_KINDS, usersKind) |
    (codeOf(COUNT_KINDS, downloadsKind) << KIND_BITS) |
    (codeOf(BACKFILL_SOURCES, source) << SOURCE_SHIFT)
  );
}

/** The marks that `foldMarks` made this number of. */
export function unpackFlags(folded: number): MetricFlags {
  return {
    usersKind: nameOf(COUNT_KINDS, folded & KIND_MASK),
    downloadsKind: nameOf(COUNT_KINDS, (folded >> KIND_BITS) & KIND_MASK),
    source: nameOf(BACKFILL_SOURCES, folded >> SOURCE_SHIFT),
  };
}

/** A column of marks: two bytes in place of twelve. */
export const metricFlags = customType<{ data: MetricFlags; driverData: number }>({
  dataType: () => 'smallint',
  toDriver: packFlags,
  fromDriver: unpackFlags,
});

/** The kind of users, in SQL; `marks` is the folded number. */
export function usersKindOf(marks: SQL): SQL<CountKind | null> {
  return sql`(${literal(COUNT_KINDS)}::count_kind[])[${marks} & ${sql.raw(`${KIND_MASK}`)}]`;
}

/** The kind of downloads, in SQL. */
export function downloadsKindOf(marks: SQL): SQL<CountKind | null> {
  return sql`(${literal(COUNT_KINDS)}::count_kind[])[${marks} >> ${sql.raw(`${KIND_BITS} & ${KIND_MASK}`)}]`;
}

/** The source, in SQL. */
export function sourceOf(marks: SQL): SQL<BackfillSource | null> {
  return sql`(${literal(BACKFILL_SOURCES)}::backfill_source[])[${marks} >> ${sql.raw(`${SOURCE_SHIFT}`)}]`;
}

/** Whether we saw it, in SQL. */
export function isSeen(marks: SQL): SQL<boolean> {
  return sql`(${marks} < ${sql.raw(`${1 << SOURCE_SHIFT}`)})`;
}

/** Whether two rows are of the same source, in SQL. */
export function isSameSource(one: SQL, other: SQL): SQL<boolean> {
  return sql`(${one} >> ${sql.raw(`${SOURCE_SHIFT}`)} = ${other} >> ${sql.raw(`${SOURCE_SHIFT}`)})`;
}

/** The marks of `later` with the kinds of `known` where it has none, in SQL; both are of the same source. */
export function mergeFlags(later: SQL, known: SQL): SQL {
  const masks = [KIND_MASK, KIND_MASK << KIND_BITS].map((mask) => sql.raw(`${mask}`));
  const kept = masks.map((mask) => sql`case when ${later} & ${mask} = 0 then ${known} & ${mask} else 0 end`);
  return sql`(${later} | ${sql.join(kept, sql` | `)})`;
}

function codeOf<Name extends string>(names: readonly Name[], name: Name | null): number {
  return name === null ? 0 : names.indexOf(name) + 1;
}

function nameOf<Name extends string>(names: readonly Name[], code: number): Name | null {
  return names[code - 1] ?? null;
}

// The base counts from 1 as well, and answers null where there is nothing.
function literal(names: readonly string[]): SQL {
  return sql.raw(`'{${names.join(',')}}'`);
}
