import { RUN_COUNTS, type RunCounts } from '@pi/domain';

/** The sum of two counts; what neither counts stays uncounted. */
export function addRunCounts(total: RunCounts, more: RunCounts): RunCounts {
  const sum = { ...total };
  for (const name of RUN_COUNTS) if (more[name] !== undefined) sum[name] = (sum[name] ?? 0) + more[name];
  return sum;
}
