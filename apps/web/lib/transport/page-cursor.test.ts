import type { Cursor } from '@pi/domain/api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CursorParam } from '../cursor-param.ts';
import { queryOf } from '../query-of.ts';
import { nextHref, type PagedQuery, pageOf } from './page-cursor.ts';

const PATH = '/api/v1/marketplaces/firefox/plugins';
const QUERY: PagedQuery = { sort: 'users', q: undefined, page: 1, pageSize: 50 };

function cursorAfter(page: number, query = QUERY, path = PATH): Cursor {
  return CursorParam.required().parse(queryOf(new URL(nextHref(path, query, page), 'http://localhost').searchParams))
    .cursor;
}

describe('a cursor of pages', () => {
  test.for([
    ['of another path', QUERY, cursorAfter(1, QUERY, '/api/v1/marketplaces/chrome/plugins')],
    ['of another order', QUERY, cursorAfter(1, { ...QUERY, sort: 'name' })],
    ['of pages of another size', { ...QUERY, pageSize: 20 }, cursorAfter(1)],
    ['beyond the last page', QUERY, cursorAfter(10_000)],
    ['beside a page', { ...QUERY, page: 2 }, cursorAfter(1)],
  ] as [string, PagedQuery, Cursor][])('is refused by name: %s', ([, query, cursor]) => {
    const refused = expect.objectContaining({
      code: 'invalid_request',
      issues: [{ field: 'cursor', message: expect.any(String) }],
    });
    expect(() => pageOf(PATH, query, cursor)).toThrow(refused);
  });

  test('leads to the page after the one that gave it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 100 }), (page, pageSize) => {
        const query = { ...QUERY, pageSize };
        expect(pageOf(PATH, { ...query, page }, undefined)).toBe(page);
        expect(pageOf(PATH, query, cursorAfter(page, { ...query, page }))).toBe(page + 1);
      }),
    );
  });
});
