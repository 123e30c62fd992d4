import { LIST_DEPTH } from '@pi/db/queries/catalogue/plugins-query';
import { type Cursor, cursorMark, formatCursor } from '@pi/domain/api';
import { invalidRequest } from '../api-error.ts';
import { OTHER_CURSOR } from '../cursor-param.ts';
import { listHref } from '../list-href.ts';

/** Parameters of a list that is read page by page, with their defaults. */
export interface PagedQuery extends Record<string, string | number | undefined> {
  page: number;
  pageSize: number;
}

/**
 * The page that a query asks for, by its number or by its cursor.
 * @param path of the list, with its names
 * @throws ApiError naming `cursor` where it is none of this list, leads beyond its last page, or
 *   is given with a page
 */
export function pageOf(path: string, query: PagedQuery, cursor: Cursor | undefined): number {
  if (cursor === undefined) return query.page;
  const refuse = (message: string) => invalidRequest([{ field: 'cursor', message }]);
  if (query.page !== 1) throw refuse('cursor cannot be used together with page.');
  if (cursor.of !== markOf(path, query)) throw invalidRequest([OTHER_CURSOR]);
  if (cursor.before >= LIST_DEPTH * query.pageSize) throw refuse('cursor leads beyond the last page of a list.');
  return Math.floor(cursor.before / query.pageSize) + 1;
}

/** The address of the page after one, with a cursor that no other list takes. */
export function nextHref(path: string, { page, ...query }: PagedQuery, after: number): string {
  const before = after * query.pageSize;
  const of = markOf(path, { ...query, page });
  return listHref(path, { ...query, cursor: formatCursor({ key: [], id: 0, before, isBack: false, of }) });
}

function markOf(path: string, { page: _, ...query }: PagedQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return cursorMark([path, given.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
