import { type MetricDay, reportedNumber } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { describeHistory, isRounded, valuesOf } from './metric-series.ts';

const STORE = 'store';
const NO_EXTRAS = { weeklyDownloads: null, githubStars: null, rank: null };
const NO_NUMBERS = { users: null, downloads: null, rating: null, ratingCount: null, ...NO_EXTRAS };

function metricDay(day: string, value: number | null, kind: 'exact' | 'rounded' = 'exact', source = STORE): MetricDay {
  return { ...NO_NUMBERS, day, users: reportedNumber({ value, kind, day, source }) };
}

describe('isRounded', () => {
  test('is false where some days have no number and the others are exact', () =>
    expect(isRounded([metricDay('2026-11-01', 5), metricDay('2026-11-02', null)], 'users')).toBe(false));

  test('is true as soon as one number is rounded', () =>
    expect(isRounded([metricDay('2026-11-01', 5), metricDay('2026-11-02', 5, 'rounded')], 'users')).toBe(true));

  test('looks at one number only', () =>
    expect(isRounded([metricDay('2026-11-01', 5, 'rounded')], 'downloads')).toBe(false));
});

describe('valuesOf', () => {
  test('leaves out days without the number, and keeps zero', () =>
    expect(valuesOf([metricDay('2026-11-01', null), metricDay('2026-11-02', 0)], 'users')).toEqual([
      { day: '2026-11-02', value: 0, kind: 'exact' },
    ]));
});

describe('describeHistory', () => {
  test('is empty where every day was seen in the store', () =>
    expect(describeHistory([metricDay('2026-11-01', 5), metricDay('2026-11-02', null)], STORE)).toBe(''));

  test('counts the days of other sources and names these once', () => {
    const filled = (day: string) => metricDay(day, 5, 'exact', 'internet-archive');
    const days = [filled('2026-11-01'), filled('2026-11-02'), metricDay('2026-11-03', 5)];
    expect(describeHistory(days, STORE)).toBe(' · 2 of 3 days from internet-archive');
    const stars = reportedNumber({ value: 5, day: '2026-11-01', source: 'github' });
    expect(describeHistory([{ ...NO_NUMBERS, day: '2026-11-01', githubStars: stars }], STORE)).toBe(
      ' · 1 of 1 days from github',
    );
  });
});
