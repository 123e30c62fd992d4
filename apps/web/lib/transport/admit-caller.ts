import { ApiError, toApiError } from '../api-error.ts';
import { callerOf, isWithKey, senderAsCaller } from './caller.ts';
import { rateLimitHeaders, requestCounts, tooManyRequests } from './rate-limits.ts';
import type { Caller } from './request-counter.ts';

/**
 * Who sends a request. An attempt with a wrong key counts against its address, and after as many as
 * an address may send, no key from there is looked up for the rest of the hour. They are counted
 * apart too: who has used up the requests of the address may go on with a key that works.
 * @throws ApiError unauthorized or too_many_requests, with the headers that say what to do
 */
export async function admitCaller(headers: Headers): Promise<Caller> {
  if (!isWithKey(headers)) return callerOf(headers);
  const sender = senderAsCaller(headers);
  const attempts: Caller = { ...sender, id: `${sender.id} wrong keys` };
  const tried = await requestCounts().look(attempts);
  if (tried.remaining === 0) throw tooManyRequests(tried);
  try {
    return await callerOf(headers);
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.code !== 'unauthorized') throw thrown;
    await requestCounts().take(attempts);
    const counted = await requestCounts().take(sender);
    if (!counted.isAllowed) throw tooManyRequests(counted);
    const answered = { ...rateLimitHeaders(counted), 'WWW-Authenticate': 'Bearer' };
    throw new ApiError('unauthorized', error.message, { headers: answered });
  }
}
