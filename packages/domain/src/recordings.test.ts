import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { changeBounds } from './change-bounds.ts';
import { COUNT_ROUNDINGS, type Count, type CountRounding } from './count.ts';
import { countBounds } from './count-bounds.ts';
import { addDays } from './day.ts';

// Series of exact counts, the columns of the plugin and its count, and the days between two counts:
// one of them is weekly.
const SERIES = [
  { path: 'home-assistant/addons-series-weekly-shared.csv.gz', plugin: 1, count: 2, days: 28 },
  { path: 'obsidian/stats-daily-2026-04-25_2026-07-13.csv.gz', plugin: 1, count: 2, days: 30 },
  { path: 'figma/stats-daily-2022-03-01_2022-05-31.csv.gz', plugin: 1, count: 2, days: 30 },
];
const LEAST_SHARE = 0.95;

describe.each(SERIES)('the bounds of changes in $path', (series) => {
  const isRecorded = sharedData(series.path) !== undefined;
  const pairs = isRecorded ? pairsOf(series) : [];

  test.skipIf(!isRecorded).each(COUNT_ROUNDINGS.flatMap((rounding) => [1, 2].map((digits) => ({ rounding, digits }))))(
    'hold the real change of counts rounded $rounding to $digits digits',
    ({ rounding, digits }) => {
      expect(shareThatHolds(rounding, rounding, digits, pairs)).toBeGreaterThanOrEqual(LEAST_SHARE);
      expect(shareThatHolds(rounding, undefined, digits, pairs)).toBeGreaterThanOrEqual(LEAST_SHARE);
    },
  );

  test.skipIf(!isRecorded)('are the real change where counts are exact', () => {
    const off = pairs.filter(([before, now]) => {
      const { low, high } = changeBounds(countBounds(exact(before)), countBounds(exact(now)));
      return low !== now / before - 1 || low !== high;
    });
    expect(off).toEqual([]);
  });
});

type Pair = [before: number, now: number];

function pairsOf({ path, plugin, count, days }: (typeof SERIES)[number]): Pair[] {
  const text = gunzipSync(readFileSync(sharedData(path) ?? path)).toString();
  const counts = new Map<string, number>();
  for (const line of text.split('\n').slice(1)) {
    const cells = line.split(',');
    if (cells[count]) counts.set(`${cells[0]} ${cells[plugin]}`, Number(cells[count]));
  }
  const pairs = [...counts].flatMap(([key, before]): Pair[] => {
    const now = counts.get(addDays(key.slice(0, 10), days) + key.slice(10));
    return now !== undefined && before > 0 ? [[before, now]] : [];
  });
  if (pairs.length < 1000) throw new Error(`${pairs.length} pairs of counts in ${path}`);
  return pairs;
}

function shareThatHolds(shownBy: CountRounding, known: CountRounding | undefined, digits: number, pairs: Pair[]) {
  const holding = pairs.filter(([before, now]) => {
    const { low, high } = changeBounds(
      countBounds(rounded(before, shownBy, digits), known),
      countBounds(rounded(now, shownBy, digits), known),
    );
    const real = now / before - 1;
    return (low ?? Number.NEGATIVE_INFINITY) <= real && real <= (high ?? Number.POSITIVE_INFINITY);
  });
  return holding.length / pairs.length;
}

function exact(value: number): Count {
  return { value, kind: 'exact' };
}

function rounded(count: number, rounding: CountRounding, digits: number): Count {
  const step = 10 ** Math.max(0, String(count).length - digits);
  return { value: Math[rounding === 'down' ? 'floor' : 'round'](count / step) * step, kind: 'rounded' };
}
