import type { FilterName } from './parse-filters.ts';
import type { Range } from './range.ts';

const COUNTS: Range[] = [
  { to: 999 },
  { from: 1000, to: 10_000 },
  { from: 10_000, to: 100_000 },
  { from: 100_000, to: 1_000_000 },
  { from: 1_000_000 },
];

const AMOUNTS: Range[] = [
  { to: 1000 },
  { from: 1000, to: 10_000 },
  { from: 10_000, to: 100_000 },
  { from: 100_000, to: 1_000_000 },
  { from: 1_000_000 },
];

/** Ranges that are offered with one click, by filter. */
export const BRACKETS: Partial<Record<FilterName, readonly Range[]>> = {
  users: COUNTS,
  downloads: COUNTS,
  rating: [{ to: 2.5 }, { to: 3.5 }, { from: 3.5, to: 4.5 }, { from: 4.5 }],
  ratings: [{ to: 9 }, { from: 10 }, { from: 50 }, { from: 1000 }],
  per1000: [{ to: 1 }, { from: 1, to: 10 }, { from: 10 }],
  price: [{ to: 5 }, { from: 5, to: 20 }, { from: 20, to: 100 }, { from: 100 }],
  revenue: AMOUNTS,
  revenueLow: AMOUNTS,
  growth: [{ to: -20 }, { from: -5, to: 5 }, { from: 20 }, { from: 100 }],
  companyPlugins: [{ to: 1 }, { from: 2, to: 9 }, { from: 10 }],
};

/** The edges of a histogram's bars: two a decade, or half stars; none for what has no histogram. */
export const BAR_EDGES: Partial<Record<FilterName, readonly number[]>> = {
  users: halfDecades(0, 9),
  downloads: halfDecades(0, 9),
  ratings: halfDecades(0, 7),
  per1000: halfDecades(-1, 3),
  price: halfDecades(0, 4),
  revenue: halfDecades(2, 8),
  revenueLow: halfDecades(2, 8),
  companyPlugins: halfDecades(0, 4),
  rating: [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5],
};

function halfDecades(first: number, last: number): number[] {
  const decades = Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`));
  return decades.flatMap((decade) => [decade, Number((decade * 3).toPrecision(1))]);
}
