import { DAYS_OF_WEEK, describeHours } from '@pi/domain/events/answering';
import { countNoun } from '../count-noun.ts';
import { placeOf } from './cells.ts';

/** What a cell of the grid is called: "Mon 8 to 9". */
export function nameCell(cell: number): string {
  const { day, hour } = placeOf(cell);
  return `${DAYS_OF_WEEK[day]} ${hour} to ${hour + 1}`;
}

/**
 * The hours that are marked, as a sum and in words.
 * @param needed hours a week that a group has in common; 0: not asked
 */
export function describeMarked(hours: readonly number[], needed: number): { sum: string; more: string } {
  if (hours.length === 0) return { sum: 'No hours', more: ' marked yet' };
  const missing = hours.length < needed ? `; a group needs ${needed} common ones` : '';
  return { sum: countNoun(hours.length, 'hour'), more: ` marked${missing} · ${describeHours(hours)}` };
}
