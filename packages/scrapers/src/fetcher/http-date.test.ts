import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHttpDate } from './http-date.ts';

const now = new Date('2026-03-03T10:00:00Z');
const TIME_OF_RFC = Date.UTC(1994, 10, 6, 8, 49, 37);

test.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
  'parseHttpDate reads "%s", an example of RFC 9110',
  (text) => {
    expect(parseHttpDate(text, now)).toBe(TIME_OF_RFC);
  },
);

test.each([
  ['76', 2076],
  ['77', 1977],
  ['26', 2026],
  ['25', 2025],
  ['99', 1999],
  ['00', 2000],
])('parseHttpDate takes a year %s for %i', (year, fullYear) => {
  expect(parseHttpDate(`Sunday, 06-Nov-${year} 08:49:37 GMT`, now)).toBe(Date.UTC(fullYear, 10, 6, 8, 49, 37));
});

test('parseHttpDate reads every date that JavaScript writes for HTTP, and no other text', () => {
  const min = new Date('1990-01-01');
  fc.assert(
    fc.property(fc.date({ min, max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      expect(parseHttpDate(date.toUTCString(), now)).toBe(Math.floor(date.getTime() / 1000) * 1000);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => parseHttpDate(text, now) === undefined));
});
