import { Day } from '@pi/domain';
import { UsageError } from '../usage-error.ts';

/** Values of options that may be given several times. */
export function collectValues(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}

/**
 * The day an option names.
 * @throws UsageError when the value is not a calendar day
 */
export function readDay(option: string, day: string): Day {
  if (!Day.safeParse(day).success) throw new UsageError(`${option}: "${day}" is not a day in the form YYYY-MM-DD`);
  return day;
}

/**
 * The value of an option that is a whole number above 0.
 * @param most the largest number that is accepted
 * @throws UsageError
 */
export function readCount(option: string, value: string, most = Number.MAX_SAFE_INTEGER): number {
  if (/^[1-9]\d*$/.test(value) && Number(value) <= most) return Number(value);
  const range = most === Number.MAX_SAFE_INTEGER ? 'a whole number above 0' : `a number from 1 to ${most}`;
  throw new UsageError(`${option}: "${value}" is not ${range}`);
}

/**
 * The marketplace that `--marketplace` names.
 * @throws UsageError that lists the names when there is no such marketplace
 */
export function readMarketplace(value: string, { marketplaces }: { marketplaces: readonly string[] }): string {
  if (marketplaces.includes(value)) return value;
  throw new UsageError(`--marketplace: "${value}" is not a marketplace; marketplaces are ${marketplaces.join(', ')}`);
}
