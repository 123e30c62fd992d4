import { describe, expect, test } from 'vitest';
import { sentencesByDay, splitAtGaps } from './series.ts';

const days = (...list: string[]) => list.map((day) => ({ day }));

describe('splitAtGaps', () => {
  test('makes nothing of nothing', () => expect(splitAtGaps([])).toEqual([]));

  test('cuts where a day is missing, and goes on over the end of a month', () => {
    const runs = splitAtGaps(days('2026-02-27', '2026-02-28', '2026-03-01', '2026-03-03'));
    expect(runs).toEqual([days('2026-02-27', '2026-02-28', '2026-03-01'), days('2026-03-03')]);
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
