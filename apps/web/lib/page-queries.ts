import { type Issue, parseRequest } from '@pi/domain/api';
import type { z } from 'zod';
import { knowsAsOf } from './as-of-paths.ts';
import { ChangePageParams, changesNotByDay, joinLists } from './changes/change-params.ts';
import { explorerIssues, isExplorerPage } from './explorer/page-issues.ts';
import { AsOfParam, SearchParams } from './list-params.ts';
import { MoverParams } from './mover-params.ts';
import { NicheParams } from './niches/niche-params.ts';
import { queryOf } from './query-of.ts';

/**
 * Parameters that pages refuse where they are wrong, by the paths of the pages. All others are read
 * leniently: see `parseLeniently`.
 */
/** `isForm`: its forms send lists as several values, and nothing as an empty one. */
const PAGE_QUERIES: { of: Pick<RegExp, 'test'>; query: z.ZodObject; isForm?: boolean }[] = [
  { of: /^\/search$/, query: SearchParams },
  { of: /^\/changes$/, query: ChangePageParams, isForm: true },
  { of: /^\/(movers)?$/, query: MoverParams },
  { of: /^\/niches$/, query: NicheParams },
  { of: { test: (path) => knowsAsOf(path) && !isExplorerPage(path) }, query: AsOfParam },
];

/** What is wrong with the address of a page; empty where nothing is, and where it is no page. */
export function pageIssues(pathname: string, search: URLSearchParams): Issue[] {
  const given = queryOf(search);
  const issues = PAGE_QUERIES.filter(({ of }) => of.test(pathname)).flatMap(
    ({ query, isForm }) => parseRequest(query.strip(), isForm ? joinLists(given) : given).issues,
  );
  const ofChanges = pathname === '/changes' ? changesNotByDay(joinLists(given)) : [];
  return [...issues, ...ofChanges, ...explorerIssues(pathname, given)];
}
