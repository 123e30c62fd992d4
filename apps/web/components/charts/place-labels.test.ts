import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';

describe('placeLabels', () => {
  test('keeps a label on the last day, on the left of its line', () =>
    expect(placeLabels([{ x: 100, text: 'Renamed' }], 1)).toEqual([
      { x: 100, text: 'Renamed', row: 0, side: 'left', from: 'narrow' },
    ]));

  test('places a label above those it overlaps, and leaves out one that would need a third row', () => {
    const labels = ['Renamed', 'Price', 'Delisted'].map((text, index) => ({ x: 20 + index / 10, text }));
    expect(placeLabels(labels, 2)).toMatchObject([
      { text: 'Delisted', row: 0 },
      { text: 'Price', row: 1 },
    ]);
  });

  test('keeps labels that do not meet in the lowest row', () => {
    const labels = [0, 50].map((x) => ({ x, text: 'Price' }));
    expect(placeLabels(labels, 2).map((label) => label.row)).toEqual([0, 0]);
  });

  test('keeps for wide plots what a narrow one has no room for', () => {
    const labels = [10, 25].map((x) => ({ x, text: 'New owner' }));
    expect(placeLabels(labels, 1)).toMatchObject([
      { x: 25, from: 'narrow' },
      { x: 10, from: 'wide' },
    ]);
  });

  test('never lets a label leave the plot', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(240, 700), (x, width) => {
        const [label] = placeLabels([{ x, text: 'Permission' }], 2);
        const line = (x / 100) * width;
        const end = label?.side === 'left' ? line - 72 : line + 72;
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(width);
      }),
    );
  });
});
