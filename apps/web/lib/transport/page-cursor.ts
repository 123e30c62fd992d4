import { LIST_DEPTH } from '@pi/db/queries/catalogue/plugins-query';
import { CURSOR_META, cursorMark, formatCursor, parseCursor } from '@pi/domain/api';
import { z } from 'zod';
import { invalidRequest } from '../api-error.ts';
import { listHref } from '../list-href.ts';

/** The parameter of a list that is read page by page: where `next` of the answer before leads. */
export const CursorParam = z.object({ cursor: z.string().max(4000).meta(CURSOR_META).optional() });

/** Parameters of such a list, with their defaults. */
export interface PagedQuery extends Record<string, string | number | undefined> {
  page: number;
  pageSize: number;
  cursor?: string | undefined;
}

/**
 * The page that a query asks for, by its number or by its cursor.
 * @param path of the list, with its names
 * @throws ApiError naming `cursor` where it is none of this list, leads beyond its last page, or
 *   is given with a page
 */
export function pageOf(path: string, { cursor, ...query }: PagedQuery): number {
  if (cursor === undefined) return query.page;
  const refuse = (message: string) => invalidRequest([{ field: 'cursor', message }]);
  if (query.page !== 1) throw refuse('cursor cannot be used together with page.');
  const found = parseCursor(cursor);
  if (!found) throw refuse('cursor must be one that an answer gave.');
  if (found.of !== markOf(path, query)) throw refuse('cursor is of a list with other parameters.');
  if (found.before >= LIST_DEPTH * query.pageSize) throw refuse('cursor leads beyond the last page of a list.');
  return Math.floor(found.before / query.pageSize) + 1;
}

/** The address of the page after one, with a cursor that no other list takes. */
export function nextHref(path: string, { cursor: _, page, ...query }: PagedQuery, after: number): string {
  const before = after * query.pageSize;
  const of = markOf(path, { ...query, page });
  return listHref(path, { ...query, cursor: formatCursor({ key: [], id: 0, before, isBack: false, of }) });
}

function markOf(path: string, { page: _, ...query }: Omit<PagedQuery, 'cursor'>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return cursorMark([path, given.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
