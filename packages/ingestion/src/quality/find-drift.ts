import type { FieldStats } from '@pi/db/queries/health/fold-field-stats';
import { isNumberField, type ListingField } from '@pi/domain';
import { distance, sizeOf } from './histogram.ts';
import { QUALITY_RULES } from './rules.ts';

const { leastChange, leastEvidence, usualShare, acceptedAfterRuns } = QUALITY_RULES.drift.thresholds;

/** A field that a run shows differently from the runs before it. */
export interface Drift {
  field: ListingField;
  /** `missing`: found far less often; `jumped`: its numbers are of another size. */
  how: 'missing' | 'jumped';
  /** One sentence with both numbers. */
  message: string;
}

/**
 * Finds the fields that drifted: found far less often than in the runs before, or with numbers of
 * another size. A run is compared with each of the earlier ones, suspect ones included: a field
 * drifted unless it is like `acceptedAfterRuns` of them, or like the usual share of them where they
 * are fewer. So one odd day does not say what is usual, and what a store goes on showing is
 * accepted after seven days.
 *
 * Two runs are unlike when a share fell by a fifth of what it was, or two distributions lie a fifth
 * apart, and when luck explains neither. For n and m listings with N = nm / (n + m), luck alone
 * parts shares by d with probability e^(-2Nd^2) at most (Hoeffding 1963), and distributions by
 * about the same (Massart 1990); `leastEvidence` is the least N d^2, so that luck goes further with
 * a probability of about e^-12 < 0.00001. That holds if every listing were drawn again each day; in
 * truth most stay the same, so luck is rarer still. It takes 300 listings on each day to find a
 * fall of a fifth, 48 to find one by half; a store of fewer than 12 never drifts.
 * @param earlier the statistics of the earlier runs, in any order
 */
export function findDrift(stats: readonly FieldStats[], earlier: readonly FieldStats[]): Drift[] {
  const byField = Map.groupBy(earlier, ({ field }) => field);
  return stats.flatMap((now): Drift[] => {
    const before = (byField.get(now.field) ?? []).filter(({ read }) => read > 0);
    if (now.read === 0 || before.length === 0) return [];
    if (isUnusual(before, (then) => isMissing(now, then)))
      return [{ field: now.field, how: 'missing', message: describeMissing(now, before) }];
    if (isNumberField(now.field) && isUnusual(before.filter(hasValues), (then) => isJumped(now, then)))
      return [{ field: now.field, how: 'jumped', message: describeJump(now, before) }];
    return [];
  });
}

/** The share of the listings read that had the field; 0 where none was read. */
export function shareOf({ read, present }: Pick<FieldStats, 'read' | 'present'>): number {
  return read === 0 ? 0 : present / read;
}

function isUnusual(before: readonly FieldStats[], isUnlike: (then: FieldStats) => boolean): boolean {
  const alike = before.filter((then) => !isUnlike(then)).length;
  return alike < Math.min(acceptedAfterRuns.value, before.length * usualShare.value);
}

function isMissing(now: FieldStats, then: FieldStats): boolean {
  const fell = shareOf(then) - shareOf(now);
  return fell > 0 && fell >= shareOf(then) * leastChange.value && isBeyondLuck(fell, now.read, then.read);
}

function isJumped(now: FieldStats, then: FieldStats): boolean {
  const apart = distance(now.histogram, then.histogram);
  return apart >= leastChange.value && isBeyondLuck(apart, sizeOf(now.histogram), sizeOf(then.histogram));
}

function isBeyondLuck(difference: number, n: number, m: number): boolean {
  return ((n * m) / (n + m)) * difference ** 2 >= leastEvidence.value;
}

function hasValues({ histogram }: FieldStats): boolean {
  return sizeOf(histogram) > 0;
}

function describeMissing(now: FieldStats, before: readonly FieldStats[]): string {
  const usual = median(before.map(shareOf));
  return `${now.field}: found in ${percent(shareOf(now))} of ${now.read} listings, but usually in ${percent(usual)}`;
}

function describeJump(now: FieldStats, before: readonly FieldStats[]): string {
  const moved = median(before.filter(hasValues).map((then) => distance(now.histogram, then.histogram)));
  return `${now.field}: ${percent(moved)} of ${sizeOf(now.histogram)} values have another size than usual`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
