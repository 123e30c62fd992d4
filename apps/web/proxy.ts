import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '#lib/content-security-policy.ts';
import { isOfApi, refuseRequest } from '#lib/refuse-request.ts';

/**
 * Answers what no route has to see. Sets a Content-Security-Policy with a fresh nonce on pages;
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
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: '/((?!_next/static|_next/image|icon.svg).*)' };
