import type { Issue } from '@pi/domain/api';
import { type NextRequest, NextResponse } from 'next/server';
import { asOfIssues } from '#lib/as-of-issues.ts';
import { BADGE_FILES } from '#lib/badges/badge-params.ts';
import { MOST_FORM_BYTES } from '#lib/check/check-limits.ts';
import { contentSecurityPolicy } from '#lib/content-security-policy.ts';
import { getDb } from '#lib/db.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { FEED_FORMATS } from '#lib/feeds/feed-params.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { isFilePath } from '#lib/file-paths.ts';
import { pageIssues } from '#lib/page-queries.ts';
import { isSameVersion, pageVersion } from '#lib/page-version.ts';
import { REFUSAL_PAGE_HEADERS, refusalPage } from '#lib/refusal-page.ts';
import { isOfApi, refuseRequest } from '#lib/refuse-request.ts';
import { findTable } from '#lib/tables/table-paths.ts';
import { idEscaper } from '#lib/transport/unescaped-ids.ts';

/**
 * A page may be kept by its reader's browser, which asks each time whether it is still the same.
 */
const CACHING = 'private, no-cache';
const withEscapedId = idEscaper([
  ...Object.keys({ ...ENDPOINTS, ...FILE_ENDPOINTS }),
  ...BADGE_FILES.map((file) => `/badges/plugins/{id}/${file}`),
  ...FEED_FORMATS.map((format) => `/feeds/plugins/{id}.${format}`),
]);
const withEscapedPageId = idEscaper(['/plugins/{id}', '/plugins/{id}/chart.svg', '/plugins/{id}/chart.png']);

/**
 * Answers what no route has to see, and shows what is wrong in place of a page whose address is, as
 * a page cannot set its status. Sets a Content-Security-Policy with a fresh nonce on pages;
 * Next adds the nonce to its scripts. A page that has not changed is not made again.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const refusal = refuseRequest(request.method, pathname + search, request.headers.get('accept') ?? '');
  if (refusal) return new NextResponse(refusal.body || null, refusal);
  const escaped = withEscapedId(pathname);
  if (escaped) return NextResponse.rewrite(new URL(escaped + search, request.url));
  if (isOfApi(pathname) || isFilePath(pathname)) return NextResponse.next();
  if (findTable(pathname)) return NextResponse.rewrite(tableUrl(request.nextUrl));
  const page = withEscapedPageId(pathname);
  if (page) return NextResponse.redirect(new URL(page + search, request.url), 308);
  if (Number(request.headers.get('content-length')) > MOST_FORM_BYTES)
    return new NextResponse(refusalPage([{ message: 'What was sent is too large.' }], 'This form cannot be read'), {
      status: 413,
      headers: REFUSAL_PAGE_HEADERS,
    });
  const issues = await issuesOf(pathname, request.nextUrl.searchParams);
  if (issues.length > 0)
    return new NextResponse(refusalPage(issues, 'This address cannot be answered'), {
      status: 400,
      headers: REFUSAL_PAGE_HEADERS,
    });
  const caching = await cachingOf(request);
  if (isSameVersion(request.headers.get('if-none-match'), caching.ETag))
    return new NextResponse(null, { status: 304, headers: caching });
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of Object.entries(caching)) response.headers.set(name, value);
  return response;
}

/** The route that answers the files of all tables: it has the path of the address as one part. */
function tableUrl({ pathname, search, origin }: NextRequest['nextUrl']): URL {
  return new URL(`/tables/${encodeURIComponent(pathname)}${search}`, origin);
}

/** What is wrong with a page's address. Where the database is away, the page says so itself. */
async function issuesOf(pathname: string, search: URLSearchParams): Promise<Issue[]> {
  const issues = pageIssues(pathname, search);
  const day = search.get('asOf');
  if (issues.length > 0 || !day) return issues;
  return asOfIssues(getDb(), pathname, day).catch(() => []);
}

/** The headers that say how a page may be kept, and the parts of one that script asks for. */
async function cachingOf(request: NextRequest): Promise<{ 'Cache-Control'?: string; ETag?: string }> {
  if (request.method === 'POST') return { 'Cache-Control': 'no-store' };
  if (process.env.NODE_ENV === 'development') return {};
  const { pathname, search } = request.nextUrl;
  const version = await pageVersion(pathname + search, request.headers.get('cookie') ?? '', Date.now());
  return { 'Cache-Control': CACHING, ...(version && { ETag: version }) };
}

export const config = { matcher: '/((?!_next/static|icon.svg).*)' };
