import { addDays, COUNT_KINDS } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packPoints, unpackPoint } from './readout-points.ts';
import type { SeriesPoint } from './series.ts';

const FROM = '2024-02-01';

describe('packed points', () => {
  test('have day, value and kind as before', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer(), fc.constantFrom(...COUNT_KINDS)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(steps, (list) => {
        let at = 0;
        const points = list.map(([days, value, kind]): SeriesPoint => {
          const since = days > 1 ? { since: addDays(FROM, at + 1) } : {};
          at += days;
          return { day: addDays(FROM, at), value, kind, ...since };
        });
        const packed = packPoints(points, { from: FROM, until: addDays(FROM, at), y: () => 0 });
        expect(points.map((_, index) => unpackPoint(packed, index))).toMatchObject(points);
      }),
    );
  });

  test('have a mean of several days in their middle', () => {
    const point = { day: '2024-02-11', since: '2024-02-02', value: 7, kind: 'exact' } as const;
    const packed = packPoints([point], { from: FROM, until: '2024-02-11', y: () => 0 });
    expect(unpackPoint(packed, 0).x).toBe(55);
  });

  test('have a single day in the middle of the plot', () => {
    const packed = packPoints([{ day: FROM, value: 1, kind: 'exact' }], { from: FROM, until: FROM, y: () => 0 });
    expect(unpackPoint(packed, 0).x).toBe(50);
  });
});
