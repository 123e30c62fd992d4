import { describe, expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';

describe('placeLabels', () => {
  test('leaves out a label that would leave the plot', () =>
    expect(placeLabels([{ x: 590, text: 'Renamed' }], { rows: 1, right: 600 })).toEqual([]));

  test('moves a label that would cover another one row up, and leaves out a third', () => {
    const labels = ['Renamed', 'Price', 'Delisted'].map((text, index) => ({ x: 100 + index, text }));
    expect(placeLabels(labels, { rows: 2, right: 600 })).toEqual([
      { x: 100, text: 'Renamed', row: 0 },
      { x: 101, text: 'Price', row: 1 },
    ]);
  });
});
