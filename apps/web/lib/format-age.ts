import { daysBetween } from '@pi/domain';

const MONTH = 30.44;
const YEAR = 365.25;

/** How long ago a day is, as of another: today, 3 d ago, 5 months ago, 2 years ago. */
export function formatAgo(day: string, asOf: string): string {
  const days = daysBetween(day, asOf);
  if (days <= 0) return 'today';
  return `${spanWords(days)} ago`;
}

/** How old what began on a day is, as of another: 3 d, 5 months, 2 years. */
export function formatAge(day: string, asOf: string): string {
  return spanWords(Math.max(0, daysBetween(day, asOf)));
}

function spanWords(days: number): string {
  if (days < 90) return `${days} d`;
  const months = Math.floor(days / MONTH);
  if (months < 24) return `${months} months`;
  return `${Math.floor(days / YEAR)} years`;
}
