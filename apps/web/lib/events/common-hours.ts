import { DAYS_OF_WEEK, FIRST_HOUR, LAST_HOUR } from '@pi/domain/events/answering';

/** A time of a day of the week, in hours since midnight. */
export interface Span {
  /** 0 is Monday. */
  day: number;
  from: number;
  to: number;
}

const QUARTERS_A_DAY = 96;
const QUARTERS_A_WEEK = 7 * QUARTERS_A_DAY;

/**
 * Quarters of a UTC week as times on another clock, in the order of the week.
 * @param offset minutes by which that clock is before UTC
 */
export function toSpans(quarters: readonly number[], offset: number): Span[] {
  const shifted = quarters.map((quarter) => mod(quarter + Math.round(offset / 15), QUARTERS_A_WEEK));
  const spans: Span[] = [];
  for (const quarter of shifted.toSorted((a, b) => a - b)) {
    const [day, from] = [Math.floor(quarter / QUARTERS_A_DAY), (quarter % QUARTERS_A_DAY) / 4];
    const last = spans.at(-1);
    if (last?.day === day && last.to === from) last.to = from + 0.25;
    else spans.push({ day, from, to: from + 0.25 });
  }
  return spans;
}

/** A time in words: `18–20`, `18:30–20`. */
export function describeSpan({ from, to }: Span): string {
  return `${describeHour(from)}–${describeHour(to)}`;
}

/** Times in words: `Tue 18–20 and Sat 10–12`. */
export function describeSpans(spans: readonly Span[]): string {
  return new Intl.ListFormat('en').format(spans.map((span) => `${DAYS_OF_WEEK[span.day]} ${describeSpan(span)}`));
}

/** The hours that a chart of them shows: the usual ones of a day, or more. */
export function hoursShown(spans: readonly Span[]): { first: number; last: number } {
  return {
    first: Math.min(FIRST_HOUR, ...spans.map(({ from }) => Math.floor(from))),
    last: Math.max(LAST_HOUR, ...spans.map(({ to }) => Math.ceil(to))),
  };
}

function describeHour(hour: number): string {
  const minutes = Math.round((hour % 1) * 60);
  return minutes === 0 ? String(hour) : `${Math.floor(hour)}:${String(minutes).padStart(2, '0')}`;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
