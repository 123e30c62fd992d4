import { z } from 'zod';
import { addDays, type Day } from '../day.ts';

const HOURS_A_WEEK = 168;
const QUARTERS_A_WEEK = HOURS_A_WEEK * 4;
const QUARTER_MS = 15 * 60_000;

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** The name of a time zone, such as Europe/Berlin. */
export const TimeZone = z.string().min(1).max(60).refine(isTimeZone, 'not the name of a time zone');

/** The hours of a week at which somebody has time, on the clock of their own time zone. */
export const Availability = z.strictObject({
  timeZone: TimeZone,
  /** Hours since Monday 00:00, ascending, each once. */
  hours: z
    .array(
      z
        .int()
        .min(0)
        .max(HOURS_A_WEEK - 1),
    )
    .max(HOURS_A_WEEK)
    .transform((hours) => [...new Set(hours)].toSorted((a, b) => a - b)),
});
export type Availability = z.infer<typeof Availability>;

/**
 * The quarters of an hour (0 to 671, since Monday 00:00 UTC) at which somebody has time, in the
 * week after a day: zones change their clocks, and some are off by a quarter of an hour.
 */
export function toUtcQuarters({ timeZone, hours }: Availability, after: Day): Set<number> {
  const monday = mondayAfter(after);
  const offset = offsetOf(timeZone, new Date(Date.parse(addDays(monday, 3))));
  const quarters = new Set<number>();
  for (const hour of hours)
    for (let part = 0; part < 4; part += 1) {
      const quarter = hour * 4 + part - offset / QUARTER_MS;
      quarters.add(((quarter % QUARTERS_A_WEEK) + QUARTERS_A_WEEK) % QUARTERS_A_WEEK);
    }
  return quarters;
}

/** The hours a week that all of them have in common, in the week after a day. */
export function commonHours(all: readonly Availability[], after: Day): number {
  const [first, ...others] = all.map((one) => toUtcQuarters(one, after));
  if (!first) return 0;
  return [...first].filter((quarter) => others.every((set) => set.has(quarter))).length / 4;
}

function mondayAfter(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7 || 7);
}

/** Milliseconds by which a zone's clock is before UTC at a moment, to the quarter of an hour. */
function offsetOf(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((local - at.getTime()) / QUARTER_MS) * QUARTER_MS;
}
