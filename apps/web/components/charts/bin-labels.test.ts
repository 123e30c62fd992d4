import { describe, expect, test } from 'vitest';
import { binLabels } from './bin-labels.ts';

const bins = (powers: number) =>
  Array.from({ length: powers }, (_, power) => ({ from: 10 ** power, to: 10 ** (power + 1), plugins: 1 }));

describe('binLabels', () => {
  test('labels the edges of the bars', () =>
    expect(binLabels(bins(3)).map(({ at, label }) => [at, label])).toEqual([
      [0, '1'],
      [1, '10'],
      [2, '100'],
      [3, '1k'],
    ]));

  test('labels plugins with zero in the middle of their bar', () =>
    expect(binLabels([{ from: 0, to: 1, plugins: 3 }, ...bins(1)])[0]).toMatchObject({ at: 0.5, label: '0' }));

  test('leaves out the label before the last one where it is too narrow for both', () =>
    expect(binLabels(bins(9)).at(-2)).toMatchObject({ label: '100M', from: 'medium' }));
});
