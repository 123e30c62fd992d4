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

/** What a run met, and what was read before it. */
export interface RunCoverage {
  run: Pick<IngestionRun, 'kind' | 'hasCompleteList' | 'isDiscoveryComplete' | 'counts'>;
  seenBefore: number;
  failedUnits: number;
}

/**
 * Describes a run that met far fewer plugins than were read last, or returns null. A run with a
 * complete list is checked by that list.
 */
export function describeShortRun({ run, seenBefore, failedUnits }: RunCoverage): Problem | null {
  if (!appliesTo('shortRun', run.kind) || run.hasCompleteList || !run.isDiscoveryComplete) return null;
  const met = run.counts.listings + run.counts.gone;
  if (met + failedUnits >= seenBefore * QUALITY_RULES.shortRun.thresholds.leastShare.value) return null;
  return {
    kind: 'short_list',
    message: `the run found ${met} plugins, but ${seenBefore} were read last: no plugin is delisted`,
  };
}
