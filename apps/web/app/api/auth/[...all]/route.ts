import { after, type NextRequest } from 'next/server';
import { ApiError, errorResponse, toApiError } from '#lib/api-error.ts';
import { log, loggedError } from '#lib/log.ts';
import { readShortText } from '#lib/read-short-text.ts';
import { senderOf } from '#lib/sender-of.ts';
import { methods } from '#lib/session/action.ts';
import { getAuth } from '#lib/session/auth.ts';
import { isUsedAuthPath } from '#lib/session/auth-paths.ts';
import { sendWaitingLetters } from '#lib/session/send-waiting-letters.ts';
import { FORGET_STORAGE } from '#lib/session/signed-out-answer.ts';

const MOST_BYTES = 16 * 1024;

/** What the authentication library answers of its own: codes, sessions, providers. */
async function handle(request: NextRequest): Promise<Response> {
  try {
    if (!isUsedAuthPath(request.nextUrl.pathname)) throw new ApiError('not_found', 'There is nothing at this address.');
    const headers = new Headers(request.headers);
    headers.set('x-forwarded-for', senderOf(headers));
    const body = request.method === 'POST' ? await readShortText(request, MOST_BYTES) : undefined;
    if (body === null) throw new ApiError('too_large', `The request is larger than ${MOST_BYTES / 1024} KB.`);
    const answer = await getAuth().handler(new Request(request.url, { method: request.method, headers, body }));
    if (request.method === 'POST' && answer.ok) after(() => sendWaitingLetters());
    const isSignOut = request.nextUrl.pathname.endsWith('/sign-out');
    return await withoutToken(answer, isSignOut ? FORGET_STORAGE : {});
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.cause) log().error({ err: loggedError(error.cause) }, 'a sign-in failed');
    return errorResponse(error);
  }
}

/** The cookie alone has the session's token: script never sees it. */
async function withoutToken(answer: Response, more: Record<string, string>): Promise<Response> {
  if (!answer.ok) return answer;
  const found = await answer.json().catch(() => ({}));
  const headers = new Headers({ 'Cache-Control': 'no-store', ...more });
  for (const cookie of answer.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
  return Response.json({ message: 'Done.', ...(found?.url && { url: found.url }) }, { headers });
}

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: handle, POST: handle });
