import { ERROR_STATUS } from '@pi/domain/api';
import type { RequestError, RequestErrorCode } from '../request-error.ts';

/** What the library's refusals mean, in words; others keep its own. */
const WORDS: Record<string, string> = {
  INVALID_OTP: 'This code is wrong, or it was used before. Three wrong ones make a code void.',
  OTP_EXPIRED: 'This code has expired. Send another one.',
  TOO_MANY_ATTEMPTS: 'This code is void after three wrong ones. Send another one.',
  INVALID_EMAIL: 'This is not an e-mail address.',
  INVALID_ORIGIN: 'This request has to come from a page of this site.',
  MISSING_OR_NULL_ORIGIN: 'This request has to come from a page of this site.',
};

const CODES: Record<number, RequestErrorCode> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'too_large',
  429: 'too_many_requests',
};

/** A refusal of the library as this site's routes answer it. */
export async function libraryRefusal(answer: Response): Promise<Response> {
  const refused: { code?: string; message?: string } = await answer.json().catch(() => ({}));
  const seconds = answer.headers.get('x-retry-after');
  const known = refused.code === undefined ? undefined : WORDS[refused.code];
  const message =
    answer.status === 429
      ? `Too many requests from your network. Try again in ${seconds ?? 60} seconds.`
      : (known ?? refused.message ?? 'The request was refused.');
  const headers = new Headers({ 'Cache-Control': 'no-store', ...(seconds && { 'Retry-After': seconds }) });
  return Response.json(
    { message, code: CODES[answer.status] ?? 'invalid_request', issues: [] },
    { status: answer.status, headers },
  );
}

/** A refusal of our own in front of the library, as this site's routes answer it. */
export function ownRefusal({ message, code, issues }: RequestError): Response {
  const headers = { 'Cache-Control': 'no-store' };
  return Response.json({ message, code, issues }, { status: ERROR_STATUS[code], headers });
}
