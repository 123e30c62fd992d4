import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { ParseResult, Problem } from '@pi/domain';
import { appliesTo, QUALITY_RULES } from './rules.ts';

/**
 * Describes a complete list that is suddenly short, or returns null. Such a list says nothing about
 * what it lacks.
 * @param seenBefore plugins read on the last earlier day on which any were; 0 where there is none
 */
export function describeShortList({ isComplete, listings }: ParseResult, seenBefore: number): Problem | null {
  const { leastShare } = QUALITY_RULES.shortList.thresholds;
  if (!isComplete || listings.length >= seenBefore * leastShare.value) return null;
  const message = `the list has ${listings.length} plugins, but ${seenBefore} were read last: no plugin is delisted`;
  return { kind: 'short_list', message };
}

/**
 * Describes a store's list of ids that is suddenly short, or returns null.
 * @param discovered plugins that it names
 * @param before plugins that it named last; null where it was not read before
 */
export function describeShortDiscovery(discovered: number, before: number | null): Problem | null {
  if (discovered >= (before ?? 0) * QUALITY_RULES.shortDiscovery.thresholds.leastShare.value) return null;
  return { kind: 'short_list', message: `the store lists ${discovered} plugins, but listed ${before} last` };
}

/** What a run met, and what was read before it. */
export interface RunCoverage {
  run: Pick<IngestionRun, 'kind' | 'hasCompleteList' | 'isDiscoveryComplete' | 'counts'>;
  seenBefore: number;
  failedUnits: number;
}

/**
 * Describes a run that met no plugin, or far fewer than were read last, or returns null. A complete
 * list that is short has been found already.
 */
export function describeShortRun({ run, seenBefore, failedUnits }: RunCoverage): Problem | null {
  if (!appliesTo('shortRun', run.kind) || !run.isDiscoveryComplete) return null;
  const met = run.counts.listings + run.counts.gone;
  // No store is empty. A run without units had nothing to ask for: no id is known yet.
  if (met + failedUnits + seenBefore === 0 && run.counts.units > 0)
    return { kind: 'short_list', message: 'the run found no plugin' };
  if (run.hasCompleteList || met + failedUnits >= seenBefore * QUALITY_RULES.shortRun.thresholds.leastShare.value)
    return null;
  return {
    kind: 'short_list',
    message: `the run found ${met} plugins, but ${seenBefore} were read last: no plugin is delisted`,
  };
}
