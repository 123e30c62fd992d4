import { isNumberField, type NumberField, type Problem } from '@pi/domain';
import { CONTENT_FIELDS } from '../store/content.ts';
import type { Drift } from './find-drift.ts';
import type { StaleNumber } from './stale-numbers.ts';

export interface RunAssessment {
  /** Problems of the run as a whole. */
  problems: Problem[];
  /** Whether its numbers do not count for the day and are reverted. */
  isRejected: boolean;
  /** Fields of contents that the store does not show any more: they keep their last values. */
  vanished: (typeof CONTENT_FIELDS)[number][];
  /** Numbers that do not count for the day and are reverted, while the others count. */
  staleNumbers: NumberField[];
}

/** What was found out about a run. */
export interface RunFindings {
  staleDay: Problem | null;
  shortRun: Problem | null;
  drifts: readonly Drift[];
  staleNumbers: readonly StaleNumber[];
}

/**
 * Decides what becomes of a run: what a stale day read counts for nothing, so the other findings do
 * not matter then.
 */
export function assessRun({ staleDay, shortRun, drifts, staleNumbers }: RunFindings): RunAssessment {
  if (staleDay) return { problems: [staleDay], isRejected: true, vanished: [], staleNumbers: [] };
  return {
    problems: [
      ...(shortRun ? [shortRun] : []),
      ...drifts.map(({ message }) => ({ kind: 'drift' as const, message })),
      ...staleNumbers.map(({ problem }) => problem),
    ],
    isRejected: drifts.some(({ field }) => isNumberField(field)),
    vanished: CONTENT_FIELDS.filter((one) => drifts.some(({ field }) => field === one)),
    staleNumbers: staleNumbers.map(({ field }) => field),
  };
}
