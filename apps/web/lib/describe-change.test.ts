import type { Count } from '@pi/domain';
import { changeBounds, countBounds } from '@pi/domain';
import { derivedChange } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { describeChange, formatGain } from './describe-change.ts';

function changeOf(before: Count, now: Count) {
  const bounds = changeBounds(countBounds(before, 'down'), countBounds(now, 'down'));
  const change = derivedChange({ before, now, bounds, day: '2026-11-20', source: 'store' });
  if (!change) throw new Error('no change');
  return change;
}
const exact = (value: number): Count => ({ value, kind: 'exact' });
const rounded = (value: number): Count => ({ value, kind: 'rounded' });
const atLeast = (value: number): Count => ({ value, kind: 'at_least' });

describe('describeChange', () => {
  test.each([
    ['the share of exact numbers', exact(1000), exact(1031), 'up', '▲ 3.1 %'],
    ['their fall', exact(1000), exact(876), 'down', '▼ 12 %'],
    ['that they stay', exact(1000), exact(1000), 'flat', '= 0.0 %'],
    ['no share of less than 100, but what was gained', exact(99), exact(1299), 'up', '▲ +1.2k'],
    ['what was lost of less than 100', exact(99), exact(9), 'down', '▼ −90'],
    ['what was gained from 0', exact(0), exact(5), 'up', '▲ +5'],
    ['that 0 stays', exact(0), exact(0), 'flat', '= 0'],
    ['the number that a rounded one left upwards', rounded(70_000), rounded(80_000), 'up', '▲ from 70k'],
    ['the number that a rounded one left downwards', rounded(80_000), rounded(70_000), 'down', '▼ from 80k'],
    ['no change where no step was crossed', rounded(70_000), rounded(70_000), 'flat', '='],
    ['the same of bands', atLeast(90), atLeast(100), 'up', '▲ from 90'],
    ['a band from below 10', atLeast(0), atLeast(10), 'up', '▲ from < 10'],
    ['no change where an exact number is rounded by now', exact(103_974), atLeast(103_000), 'flat', '='],
    ['a change that is none of rounding', exact(999), rounded(2000), 'up', '▲ from 999'],
  ] as const)('gives %s', (_, before, now, direction, text) =>
    expect(describeChange(changeOf(before, now))).toMatchObject({ direction, text }),
  );

  test('says on hover what the numbers are, and the bounds of rounded ones', () => {
    expect(describeChange(changeOf(exact(1000), exact(1031))).title).toBe('1,000 30 days before, +31 since');
    expect(describeChange(changeOf(rounded(70_000), rounded(80_000))).title).toBe(
      '70,000 30 days before, +10,000 since, as the store rounds: between 0 % and +28.6 %',
    );
    expect(describeChange(changeOf(rounded(70_000), rounded(70_000))).title).toBe(
      'unchanged at the precision the store shows',
    );
  });
});

describe('formatGain', () => {
  test.each([
    [12_000, '+12k'],
    [-8_100_000, '−8.1M'],
    [0, '0'],
  ])('writes %i as %s', (gain, text) => expect(formatGain(gain)).toBe(text));
});
