import type { Day } from '@pi/domain';
import type { BackfillOptions } from './history-source.ts';

/** Whether a day is one of those that are wanted. */
export function isWanted(day: Day, { from, to }: BackfillOptions): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}
