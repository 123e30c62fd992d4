import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captureMoment, cdxUrl, readCdx } from './cdx.ts';

const HEADER = ['urlkey', 'timestamp', 'original'];
const GOOD = ['example,toy)/plugins/a', '20240102030405', 'https://toy.example/plugins/a'];
const answer = (body: unknown, status = 200) => ({
  url: 'https://web.archive.org/cdx',
  status,
  headers: {},
  fetchedAt: '2026-01-01T00:00:00Z',
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('readCdx', () => {
  test.each([
    ['a page of words', answer('<html>Sorry</html>'), 'something other than its list of captures'],
    ['an object', answer({ error: 'x' }), 'something other than its list of captures'],
    [
      'a list that is cut off',
      answer(JSON.stringify([HEADER, GOOD]).slice(0, -3)),
      'something other than its list of captures',
    ],
    ['another status', answer([], 400), 'status 400'],
  ])('refuses %s', (_, response, message) => {
    expect(() => readCdx(response)).toThrow(message);
  });

  test.each([
    ['a line that is short', ['x', '20240102030405'], 'the line'],
    ['a day that there is not', ['x', '20241399030405', GOOD[2]], 'timestamp'],
    ['digits that are few', ['x', '2024', GOOD[2]], 'timestamp'],
    ['an address that is none', ['x', '20240102030405', 'javascript:1'], 'original'],
    ['no line at all', null, ''],
  ])('tells %s, and reads the others', (_, line, field) => {
    const { captures, problems } = readCdx(answer([HEADER, line, GOOD]));
    expect(captures).toEqual([{ urlKey: GOOD[0], timestamp: GOOD[1], original: GOOD[2] }]);
    expect(problems.map(({ kind }) => kind)).toEqual(['unusable_line']);
    expect(problems[0]?.message).toContain(`capture 1: ${field}`);
  });

  test('an empty answer is an empty list', () => {
    expect(readCdx(answer(''))).toEqual({ captures: [], problems: [], resumeKey: undefined });
    expect(readCdx(answer([]))).toEqual({ captures: [], problems: [], resumeKey: undefined });
  });

  test('says where the list goes on', () => {
    const page = readCdx(answer([HEADER, GOOD, [], ['example,toy)/plugins/a 20240102030405']]));
    expect(page.resumeKey).toBe('example,toy)/plugins/a 20240102030405');
    expect(page.captures).toHaveLength(1);
  });
});

describe('captureMoment', () => {
  test('reads back every second', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1996-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (date) => {
          const second = new Date(Math.floor(date.getTime() / 1000) * 1000);
          expect(captureMoment(second.toISOString().replace(/\D/g, '').slice(0, 14))).toEqual(second);
        },
      ),
    );
  });
});

describe('cdxUrl', () => {
  test('asks for pages that were there, changes only, between two days', () => {
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
