import type { Instance } from './instance.ts';

/** Units that can stand for each other: alike, and in conflict with the same others. */
export interface UnitClass {
  /** Units, in their order. */
  units: number[];
  /** Whether any two of them conflict. */
  isApart: boolean;
}

/**
 * Puts units that can stand for each other into classes, so that a search tries only one of them.
 */
export function makeClasses({ units, conflicts }: Instance): UnitClass[] {
  const count = units.length;
  const looks = units.map(({ size, pin, mentees, capacity, of, each, quarters }) =>
    [size, pin, mentees, capacity, of, each, quarters ?? ''].join(';'),
  );
  const rowOf = (unit: number) => conflicts.subarray(unit * count, (unit + 1) * count);
  const alike = Map.groupBy(units.keys(), (unit) => `${looks[unit]}|${rowOf(unit).join('')}`);
  const apart = Map.groupBy(units.keys(), (unit) => {
    const row = rowOf(unit).slice();
    row[unit] = 1;
    return `${looks[unit]}|${row.join('')}`;
  });
  const classes: UnitClass[] = [];
  const seen = new Set<number>();
  for (const [members, isApart] of [
    ...[...apart.values()].map((members) => [members, true] as const),
    ...[...alike.values()].map((members) => [members, false] as const),
  ]) {
    const isClass = isApart ? members.length > 1 : !seen.has(members[0] as number);
    if (!isClass) continue;
    classes.push({ units: members, isApart });
    for (const unit of members) seen.add(unit);
  }
  return classes;
}
