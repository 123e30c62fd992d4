import type { CountRule } from './instance.ts';
import { countCommon } from './quarter-bits.ts';
import type { Unit } from './units.ts';

/** What makes two units conflict, whoever else is in their group. */
export interface ConflictRules {
  /** Pairs of people who stay apart, by their places. */
  apart: readonly (readonly [number, number])[];
  quarters: number;
  counts: readonly CountRule[];
  /** The largest size of a group, and of the group with a pin. */
  largest: number;
  sizeOf: (pin: number) => number;
}

/**
 * For units a and b at `a * units + b`: 1 where no group can have both. A unit
 * conflicts with itself where no group can have it.
 */
export function findConflicts(units: readonly Unit[], people: number, rules: ConflictRules): Uint8Array {
  const conflicts = new Uint8Array(units.length * units.length);
  const unitOf = new Int32Array(people);
  for (const [nth, unit] of units.entries()) for (const at of unit.people) unitOf[at] = nth;
  const add = (a: number, b: number) => {
    conflicts[a * units.length + b] = 1;
    conflicts[b * units.length + a] = 1;
  };
  for (const [a, b] of rules.apart) add(unitOf[a] as number, unitOf[b] as number);
  for (const [nth, a] of units.entries()) {
    if (isImpossible(a, rules)) add(nth, nth);
    for (let other = nth + 1; other < units.length; other++)
      if (areConflicting(a, units[other] as Unit, rules)) add(nth, other);
  }
  return conflicts;
}

function isImpossible(unit: Unit, { quarters, counts, largest, sizeOf }: ConflictRules): boolean {
  if (unit.isTorn || unit.size > (unit.pin < 0 ? largest : sizeOf(unit.pin))) return true;
  if (unit.quarters && countCommon(unit.quarters, unit.quarters) < quarters) return true;
  return counts.some(
    ({ isForAll, most }, nth) => (isForAll || (unit.each[nth] ?? 0) > 0) && (unit.of[nth] ?? 0) > most,
  );
}

function areConflicting(a: Unit, b: Unit, { quarters, counts, largest, sizeOf }: ConflictRules): boolean {
  if (a.pin >= 0 && b.pin >= 0) return true;
  const pin = Math.max(a.pin, b.pin);
  if (a.size + b.size > (pin < 0 ? largest : sizeOf(pin))) return true;
  if (a.quarters && b.quarters && countCommon(a.quarters, b.quarters) < quarters) return true;
  for (let nth = 0; nth < counts.length; nth++) {
    const { isForAll, most } = counts[nth] as CountRule;
    const applies = isForAll || (a.each[nth] ?? 0) + (b.each[nth] ?? 0) > 0;
    if (applies && (a.of[nth] ?? 0) + (b.of[nth] ?? 0) > most) return true;
  }
  return false;
}
