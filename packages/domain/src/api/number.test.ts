import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNT_KINDS } from '../count.ts';
import { ApiNumber, DERIVATION_METHODS, derivedNumber, reportedNumber } from './number.ts';

const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat());
const source = fc.string();

describe('reportedNumber', () => {
  test('keeps value, kind, day and source, and has no method', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...COUNT_KINDS), source, (one, kind, from) => {
        const number = reportedNumber({ value: one, kind, day: '2026-11-20', source: from });
        expect(ApiNumber.parse(number)).toEqual({
          value: one,
          kind,
          origin: 'reported',
          day: '2026-11-20',
          source: from,
          method: null,
        });
      }),
    );
  });

  test('is null for an unknown value, and a number for zero', () => {
    expect(reportedNumber({ value: null, kind: 'exact', day: '2026-11-20', source: 'store' })).toBeNull();
    expect(reportedNumber({ value: undefined, day: '2026-11-20', source: 'store' })).toBeNull();
    expect(reportedNumber({ value: 0, day: '2026-11-20', source: 'store' })?.value).toBe(0);
  });

  test('is exact where the store shows no kind', () =>
    expect(reportedNumber({ value: 4.5, kind: null, day: '2026-11-20', source: 'store' })?.kind).toBe('exact'));
});

describe('derivedNumber', () => {
  test('names its method, and has no day where it spans several', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...DERIVATION_METHODS), (one, method) => {
        const number = derivedNumber({ value: one, kind: 'rounded', day: null, source: 'store', method });
        expect(ApiNumber.parse(number)).toMatchObject({ value: one, origin: 'derived', day: null, method });
      }),
    );
  });

  test('is null for an unknown value', () =>
    expect(
      derivedNumber({ value: null, kind: 'exact', day: '2026-11-20', source: 'store', method: 'sum' }),
    ).toBeNull());
});
