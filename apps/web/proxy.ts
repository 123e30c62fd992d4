import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '#lib/content-security-policy.ts';
import { pageIssues } from '#lib/page-queries.ts';
import { isOfApi, refuseRequest } from '#lib/refuse-request.ts';
import { REFUSED_HEADER, REFUSED_PATH, toRefusedHeader } from '#lib/refused-page.ts';

/**
 * Answers what no route has to see, and shows what is wrong in place of a page whose address is, as
 * a page cannot set its status. Sets a Content-Security-Policy with a fresh nonce on pages;
 * Next adds the nonce to its scripts.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const refusal = refuseRequest(request.method, pathname + search);
  if (refusal) return new NextResponse(refusal.body || null, refusal);
  if (isOfApi(pathname)) return NextResponse.next();
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.delete(REFUSED_HEADER);
  const issues = pageIssues(pathname, request.nextUrl.searchParams);
  if (issues.length > 0) headers.set(REFUSED_HEADER, toRefusedHeader(issues));
  const response =
    issues.length > 0
      ? NextResponse.rewrite(new URL(REFUSED_PATH, request.url), { status: 400, request: { headers } })
      : NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: '/((?!_next/static|_next/image|icon.svg).*)' };
