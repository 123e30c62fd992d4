import { type Event, endOf } from '@pi/domain/events';

const HOUR_MS = 3_600_000;

/** How long an event still runs, as a number and its words: days, on the last day hours. */
export function timeLeft({ endDay, daysLeft }: Pick<Event, 'endDay' | 'daysLeft'>, now: Date) {
  if (daysLeft > 1) return { value: daysLeft, words: 'days left' };
  const hours = Math.max(1, Math.ceil((endOf(endDay).getTime() - now.getTime()) / HOUR_MS));
  return { value: hours, words: `${hours === 1 ? 'hour' : 'hours'} left, ends today` };
}
