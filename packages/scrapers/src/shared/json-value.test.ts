import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundIsoDay, foundNumber, jsonBody, WholeNumber } from './json-value.ts';

describe('jsonBody', () => {
  test('is undefined for a body that was cut off, and for a page', () => {
    expect(['', '{"a": [1', '<html></html>'].map((body) => jsonBody({ body }))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('reads every JSON value, behind a byte order mark too', () => {
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

describe('foundNumber', () => {
  test('keeps what is no number for the check to find', () => {
    expect([foundNumber('many'), foundNumber([3]), foundNumber('')]).toEqual(['many', [3], '']);
  });

  test('tells none from zero, and reads numbers written as text', () => {
    expect([foundNumber(null), foundNumber(undefined), foundNumber(0), foundNumber('0'), foundNumber('4.5')]).toEqual([
      null,
      null,
      0,
      0,
      4.5,
    ]);
  });
});

describe('foundIsoDay', () => {
  test('keeps what is no day for the check to find', () => {
    expect([foundIsoDay('yesterday'), foundIsoDay('2026-02-31'), foundIsoDay(7)]).toEqual([
      'yesterday',
      '2026-02-31',
      '7',
    ]);
  });

  test('reads the day of a date and of a moment', () => {
    expect([foundIsoDay('2010-03-16'), foundIsoDay('2016-02-12T20:26:42.298Z'), foundIsoDay(null)]).toEqual([
      '2010-03-16',
      '2016-02-12',
      null,
    ]);
  });
});
