import { addDays, daysBetween } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDays, findGaps, sentencesByDay, splitAtGaps } from './series.ts';

const days = (...list: string[]) => list.map((day) => ({ day }));

describe('splitAtGaps', () => {
  test('makes nothing of nothing', () => expect(splitAtGaps([])).toEqual([]));

  test('cuts where a day is missing, and goes on over the end of a month', () => {
    const runs = splitAtGaps(days('2026-02-27', '2026-02-28', '2026-03-01', '2026-03-03'));
    expect(runs).toEqual([days('2026-02-27', '2026-02-28', '2026-03-01'), days('2026-03-03')]);
  });
});

describe('splitAtGaps of means', () => {
  test('begins a run at a mean of several days', () => {
    const mean = { day: '2026-03-02', since: '2026-03-02' };
    expect(splitAtGaps([...days('2026-03-01'), mean])).toHaveLength(2);
  });
});

describe('findGaps', () => {
  test('finds none before the first day or where no day is missing', () => {
    expect(findGaps([], '2026-11-30')).toEqual([]);
    expect(findGaps(['2026-11-29', '2026-11-30'], '2026-11-30')).toEqual([]);
  });

  test('finds the days between two and those after the last', () =>
    expect(findGaps(['2026-11-01', '2026-11-04', '2026-11-05'], '2026-11-06')).toEqual([
      { from: '2026-11-02', to: '2026-11-03' },
      { from: '2026-11-06', to: '2026-11-06' },
    ]));

  test('every day of the axis is read or in a gap', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1 });
    fc.assert(
      fc.property(offsets, (list) => {
        const read = list.toSorted((a, b) => a - b).map((offset) => addDays('2026-01-01', offset));
        const until = addDays('2026-01-01', 300);
        expect(countDays(findGaps(read, until)) + read.length).toBe(daysBetween(read[0] ?? until, until) + 1);
      }),
    );
  });
});

describe('sentencesByDay', () => {
  test('keeps several sentences of one day together', () => {
    const annotation = { day: '2026-03-01', label: null };
    expect(
      sentencesByDay([
        { ...annotation, sentence: 'One.' },
        { ...annotation, sentence: 'Two.' },
      ]),
    ).toEqual({
      '2026-03-01': ['One.', 'Two.'],
    });
  });
});
