import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonBody, rawIsoDay, rawNumber, WholeNumber } from './json-value.ts';

describe('jsonBody', () => {
  test('is undefined for a body that was cut off, and for a page', () => {
    expect(['', '{"a": [1', '<html></html>'].map((body) => jsonBody({ body }))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('reads every JSON value, after a byte order mark too', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '\ufeff'), (value, mark) => {
        const text = JSON.stringify(value);
        expect(jsonBody({ body: mark + text })).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe('WholeNumber', () => {
  test.each([[-1], [1.5], ['many'], ['-1'], [''], [null], [true], [[]]])('refuses %j', (value) => {
    expect(WholeNumber.safeParse(value).success).toBe(false);
  });

  test('takes a number and its digits as a text', () => {
    expect([WholeNumber.parse(898), WholeNumber.parse('898')]).toEqual([898, 898]);
  });
});

describe('rawNumber', () => {
  test('leaves what is not a number for validation', () => {
    expect([rawNumber('many'), rawNumber([3]), rawNumber('')]).toEqual(['many', [3], '']);
  });

  test('distinguishes none from zero, and reads numbers written as text', () => {
    expect([rawNumber(null), rawNumber(undefined), rawNumber(0), rawNumber('0'), rawNumber('4.5')]).toEqual([
      null,
      null,
      0,
      0,
      4.5,
    ]);
  });
});

describe('rawIsoDay', () => {
  test('leaves what is not a day for validation', () => {
    expect([rawIsoDay('yesterday'), rawIsoDay('2026-02-31'), rawIsoDay(7)]).toEqual(['yesterday', '2026-02-31', '7']);
  });

  test('reads the day of a date and of a moment', () => {
    expect([rawIsoDay('2010-03-16'), rawIsoDay('2016-02-12T20:26:42.298Z'), rawIsoDay(null)]).toEqual([
      '2010-03-16',
      '2016-02-12',
      null,
    ]);
  });
});
