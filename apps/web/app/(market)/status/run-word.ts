import type { RunSummary } from '@pi/domain/api';

/** The result of a run in one or two words. */
export function runWord({ status, suspect }: Pick<RunSummary, 'status' | 'suspect'>) {
  if (status === 'running' || status === 'failed') return status;
  if (suspect) return 'suspect';
  return status === 'partial' ? 'with failures' : 'good';
}
