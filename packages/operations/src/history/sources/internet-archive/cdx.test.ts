import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cdxUrl, parseTimestamp, readCdx } from './cdx.ts';

const HEADER = ['urlkey', 'timestamp', 'original'];
const GOOD = ['example,toy)/plugins/a', '20240102030405', 'https://toy.example/plugins/a'];
const response = (body: unknown, status = 200) => ({
  url: 'https://web.archive.org/cdx',
  status,
  headers: {},
  fetchedAt: '2026-01-01T00:00:00Z',
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('readCdx', () => {
  test.each([
    ['an HTML page', response('<html>Sorry</html>'), 'is not a list'],
    ['an object', response({ error: 'x' }), 'is not a list'],
    ['a list that is cut off', response(JSON.stringify([HEADER, GOOD]).slice(0, -3)), 'is not a list'],
    ['another status', response([], 400), 'status 400'],
  ])('refuses %s', (_, list, message) => {
    expect(() => readCdx(list)).toThrow(message);
  });

  test.each([
    ['a short line', ['x', '20240102030405'], 'the line'],
    ['a day that does not exist', ['x', '20241399030405', GOOD[2]], 'timestamp'],
    ['too few digits', ['x', '2024', GOOD[2]], 'timestamp'],
    ['an invalid address', ['x', '20240102030405', 'javascript:1'], 'original'],
    ['null in place of a line', null, ''],
  ])('reports %s, and reads the other lines', (_, line, field) => {
    const { captures, problems } = readCdx(response([HEADER, line, GOOD]));
    expect(captures).toEqual([{ urlKey: GOOD[0], timestamp: GOOD[1], original: GOOD[2] }]);
    expect(problems.map(({ kind }) => kind)).toEqual(['unusable_line']);
    expect(problems[0]?.message).toContain(`capture 1: ${field}`);
  });

  test('reads an empty response as an empty list', () => {
    expect(readCdx(response(''))).toEqual({ captures: [], problems: [], resumeKey: undefined });
    expect(readCdx(response([]))).toEqual({ captures: [], problems: [], resumeKey: undefined });
  });

  test('returns where the next part of the list starts', () => {
    const page = readCdx(response([HEADER, GOOD, [], ['example,toy)/plugins/a 20240102030405']]));
    expect(page.resumeKey).toBe('example,toy)/plugins/a 20240102030405');
    expect(page.captures).toHaveLength(1);
  });
});

describe('parseTimestamp', () => {
  test('parses every second', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1996-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (date) => {
          const second = new Date(Math.floor(date.getTime() / 1000) * 1000);
          expect(parseTimestamp(second.toISOString().replace(/\D/g, '').slice(0, 14))).toEqual(second);
        },
      ),
    );
  });
});

describe('cdxUrl', () => {
  test('requests HTML pages with status 200, changes only, between two days', () => {
    const query = new URL(cdxUrl('toy.example/plugins/', { from: '2024-01-01', to: '2024-02-01' }, 'next'))
      .searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      url: 'toy.example/plugins/',
      matchType: 'prefix',
      collapse: 'digest',
      from: '20240101',
      to: '20240201',
      resumeKey: 'next',
    });
    expect(query.getAll('filter')).toEqual(['statuscode:200', 'mimetype:text/html']);
  });
});
