import { DAYS_OF_WEEK } from '@pi/domain/events';
import type { QuarterSpan } from './reason.ts';

const QUARTERS_A_DAY = 96;
const MOST_SPANS = 3;

/** Times of a UTC week in words: "Tue 18–20, Wed 9:15–11 and 2 more times". */
export function describeSpans(spans: readonly QuarterSpan[]): string {
  const longest = spans.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from).slice(0, MOST_SPANS);
  const named = longest.toSorted((a, b) => a.from - b.from).map(describeSpan);
  const more = spans.length - named.length;
  if (more === 0) return named.join(', ');
  return `${named.join(', ')} and ${more} more ${more === 1 ? 'time' : 'times'}`;
}

function describeSpan({ from, to }: QuarterSpan): string {
  const day = Math.floor(from / QUARTERS_A_DAY);
  return `${DAYS_OF_WEEK[day]} ${clock(from - day * QUARTERS_A_DAY)}–${clock(to - day * QUARTERS_A_DAY)}`;
}

function clock(quarter: number): string {
  const minutes = (quarter % 4) * 15;
  return `${Math.floor(quarter / 4)}${minutes === 0 ? '' : `:${minutes}`}`;
}
