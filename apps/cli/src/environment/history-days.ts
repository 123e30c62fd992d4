import { addDays, type Day } from '@pi/domain';

/** How far the history of sample data goes back. */
const DAYS = 420;
/** The latest days are all there; before these, every seventh. */
const ALL_OF = 100;
/**
 * About a year ago all days are there again, so that a year can be compared on any of the next
 * days.
 */
const YEAR = { from: 358, to: 372 };

/**
 * The days of which numbers are filled in, oldest first: every day of late, a day a week before,
 * and none that was collected.
 */
export function historyDays(newest: Day, collected: readonly Day[]): Day[] {
  const known = new Set(collected);
  const ages = Array.from({ length: DAYS }, (_, n) => DAYS - n);
  return ages
    .filter((age) => age <= ALL_OF || age % 7 === 0 || (age >= YEAR.from && age <= YEAR.to))
    .map((age) => addDays(newest, -age))
    .filter((day) => !known.has(day));
}
