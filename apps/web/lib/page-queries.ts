import { type Issue, parseRequest } from '@pi/domain/api';
import type { z } from 'zod';
import { explorerIssues } from './explorer/page-issues.ts';
import { AsOfParam, SearchParams } from './list-params.ts';
import { queryOf } from './query-of.ts';

/**
 * Parameters that pages refuse where they are wrong, by the paths of the pages. All others are read
 * leniently: see `parseLeniently`.
 */
const PAGE_QUERIES: { of: RegExp; query: z.ZodObject }[] = [
  { of: /^\/search$/, query: SearchParams },
  { of: /^\/(plugins|companies|marketplaces)(\/|$)/, query: AsOfParam },
];

/** What is wrong with the address of a page; empty where nothing is, and where it is no page. */
export function pageIssues(pathname: string, search: URLSearchParams): Issue[] {
  const given = queryOf(search);
  const issues = PAGE_QUERIES.filter(({ of }) => of.test(pathname)).flatMap(
    ({ query }) => parseRequest(query.strip(), given).issues,
  );
  return [...issues, ...explorerIssues(pathname, given)];
}
