import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  firstOf,
  jsonBody,
  rawIsoDay,
  rawNumber,
  rawRating,
  rawSecondsDay,
  rawUrl,
  WholeNumber,
} from './json-value.ts';

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
  test.each([[-1], [1.5], ['many'], ['-1'], ['12,34'], ['12.345'], ['9'.repeat(400)], [''], [null], [true], [[]]])(
    'refuses %j',
    (value) => {
      expect(WholeNumber.safeParse(value).success).toBe(false);
    },
  );

  test('takes a number and its digits as a text', () => {
    expect([WholeNumber.parse(898), WholeNumber.parse('898')]).toEqual([898, 898]);
  });

  test('takes digits with commas between the thousands', () => {
    expect(['12,345', '1,234,567'].map((text) => WholeNumber.parse(text))).toEqual([12_345, 1_234_567]);
  });
});

describe('firstOf', () => {
  test('refuses what is no list, and a first entry that is wrong', () => {
    for (const value of ['x', {}, [7, 'x']]) expect(firstOf(z.string()).safeParse(value).success).toBe(false);
  });

  test('does not look at the entries after the first', () => {
    expect([firstOf(z.string()).parse(['x', 7, null]), firstOf(z.string()).parse([])]).toEqual([['x'], []]);
  });
});

describe('rawRating', () => {
  test('an average of 0 with ratings is left for validation', () => {
    expect([rawRating(0, 5), rawRating('good', 5), rawRating(0, 'many')]).toEqual([0, 'good', 0]);
  });

  test('is null where nobody has rated', () => {
    const none = [
      rawRating(0, null),
      rawRating(0, undefined),
      rawRating('0', 0),
      rawRating(4.5, 0),
      rawRating(null, 5),
    ];
    expect(none).toEqual([null, null, null, null, null]);
  });

  test('is the average where somebody has, or where the number of ratings is not known', () => {
    expect([rawRating(4.5, 5), rawRating('4.5', '5'), rawRating(4.5, null)]).toEqual([4.5, 4.5, 4.5]);
  });
});

describe('rawUrl and rawSecondsDay', () => {
  test('leave what is no text and no number for validation', () => {
    expect([rawUrl([]), rawUrl(7), rawSecondsDay([null, 7]), rawSecondsDay('x')]).toEqual([[], 7, [null, 7], 'x']);
  });

  test('distinguish none from a value', () => {
    expect([rawUrl(null), rawUrl(''), rawUrl('moss.example')]).toEqual([null, null, 'https://moss.example']);
    expect([rawSecondsDay(null), rawSecondsDay(1_600_000_200)]).toEqual([null, '2020-09-13']);
  });
});

describe('rawNumber', () => {
  test('leaves what is not a number for validation', () => {
    expect([rawNumber('many'), rawNumber([3]), rawNumber(''), rawNumber('12.3.4')]).toEqual([
      'many',
      [3],
      '',
      '12.3.4',
    ]);
  });

  test('distinguishes none from zero, and reads numbers written as text', () => {
    expect(rawNumber('12,345')).toBe(12_345);
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
    const odd = { toString: 1 };
    expect(rawIsoDay(odd)).toBe(odd);
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
