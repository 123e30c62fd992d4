import { describe, expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';

describe('placeLabels', () => {
  test('leaves out a label that would leave the plot', () =>
    expect(placeLabels([{ x: 590, text: 'Renamed' }], { rows: 1, right: 600 })).toEqual([]));

  test('places a label above those it overlaps, and leaves out one that would need a third row', () => {
    const labels = ['Renamed', 'Price', 'Delisted'].map((text, index) => ({ x: 100 + index, text }));
    expect(placeLabels(labels, { rows: 2, right: 600 })).toEqual([
      { x: 102, text: 'Delisted', row: 0 },
      { x: 101, text: 'Price', row: 1 },
    ]);
  });

  test('keeps labels that do not meet in the lowest row', () => {
    const labels = [0, 200].map((x) => ({ x, text: 'Price' }));
    expect(placeLabels(labels, { rows: 2, right: 600 }).map((label) => label.row)).toEqual([0, 0]);
  });
});
