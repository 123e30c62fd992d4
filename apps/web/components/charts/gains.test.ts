import { daysBetween } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gainsPerDay } from './gains.ts';
import type { SeriesPoint } from './series.ts';

const total = (day: string, value: number, kind: SeriesPoint['kind'] = 'exact'): SeriesPoint => ({ day, value, kind });

describe('gainsPerDay', () => {
  test('has nothing for a single day', () => expect(gainsPerDay([total('2026-11-01', 500)])).toEqual([]));

  test('has the difference to the day before, and none for the first day', () =>
    expect(gainsPerDay([total('2026-11-01', 500), total('2026-11-02', 530)])).toEqual([total('2026-11-02', 30)]));

  test('spreads the gain of a gap over its days, and marks it as a mean', () =>
    expect(gainsPerDay([total('2026-11-01', 500), total('2026-11-05', 600)])).toEqual([
      { ...total('2026-11-05', 25), since: '2026-11-02' },
    ]));

  test('shows a fall as negative', () =>
    expect(gainsPerDay([total('2026-11-01', 500), total('2026-11-02', 380)])[0]?.value).toBe(-120));

  test('is rounded where either day is not exact', () => {
    const totals = [total('2026-11-01', 500, 'at_least'), total('2026-11-02', 510), total('2026-11-03', 520)];
    expect(gainsPerDay(totals).map((gain) => gain.kind)).toEqual(['rounded', 'exact']);
  });

  test('adds up to what the counter gained', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(days, fc.array(fc.nat(5_000_000), { minLength: 40, maxLength: 40 }), (offsets, values) => {
        const totals = offsets
          .toSorted((a, b) => a - b)
          .map((offset, index) => total(new Date(offset * 86_400_000).toISOString().slice(0, 10), values[index] ?? 0));
        const sum = gainsPerDay(totals).reduce(
          (all, { day, since = day, value }) => all + value * (daysBetween(since, day) + 1),
          0,
        );
        expect(sum).toBeCloseTo((totals.at(-1)?.value ?? 0) - (totals[0]?.value ?? 0), 3);
      }),
    );
  });
});
