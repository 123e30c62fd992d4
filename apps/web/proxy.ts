import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '#lib/content-security-policy.ts';

/** Sets a Content-Security-Policy with a fresh nonce; Next adds the nonce to its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: '/((?!api|_next/static|_next/image|icon.svg).*)' };
