import type { RunSummary } from '@pi/db/queries/health/list-standings';

/** How a run went, in the words of the page. */
export function runWord({ status, suspect }: Pick<RunSummary, 'status' | 'suspect'>) {
  if (status === 'running' || status === 'failed') return status;
  if (suspect) return 'suspect';
  return status === 'partial' ? 'with failures' : 'good';
}
