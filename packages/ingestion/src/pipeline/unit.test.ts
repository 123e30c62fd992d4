import type { Problem } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { failedResult, type ReadUnit, splitAtRefusal } from './unit.ts';

function aFailedUnit(key: string, kind: Problem['kind']): ReadUnit {
  return { key, day: '2026-01-01', responses: [], result: failedResult({ kind, message: `${key} failed` }) };
}

describe('splitAtRefusal', () => {
  const units = [aFailedUnit('a', 'http_error'), aFailedUnit('b', 'disallowed'), aFailedUnit('c', 'disallowed')];

  test('keeps all units where none was refused', () =>
    expect(splitAtRefusal(units, ['blocked'])).toEqual({ attempted: units, refusal: null }));

  test('leaves out the units after the first refusal, by the kinds that it is given', () =>
    expect(splitAtRefusal(units, ['blocked', 'disallowed'])).toEqual({
      attempted: units.slice(0, 2),
      refusal: 'b failed',
    }));
});
