import {
  addRequestCounts,
  deleteRequestCountsBefore,
  getRequestCount,
} from '@pi/db/queries/request-counts/request-counts';
import { RATE_LIMITS, RATE_WINDOW_SECONDS, type RateLimitName } from '@pi/domain/api';
import { ApiError } from '../api-error.ts';
import { getDb } from '../db.ts';
import { log, loggedError } from '../log.ts';
import { type Allowance, type RequestCounter, requestCounter } from './request-counter.ts';

let opened: RequestCounter | undefined;

/** The process's counts of requests, which it shares with others through the database. */
export function requestCounts(): RequestCounter {
  opened ??= requestCounter(
    {
      // Async, so that a database that is not set is a failure like others.
      read: async (of) => getRequestCount(getDb(), of),
      add: async (counts) => addRequestCounts(getDb(), counts),
      deleteBefore: async (moment) => deleteRequestCountsBefore(getDb(), moment),
    },
    { onError: (error) => log().warn({ err: loggedError(error) }, 'requests are not counted in the database') },
  );
  return opened;
}

/**
 * What an answer says of limits, as the draft of the IETF has it:
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export function rateLimitHeaders({ name, remaining, reset }: Allowance): Record<string, string> {
  return {
    'RateLimit-Policy': `"${name}";q=${RATE_LIMITS[name]};w=${RATE_WINDOW_SECONDS}`,
    RateLimit: `"${name}";r=${remaining};t=${reset}`,
  };
}

const WHO: Record<RateLimitName, string> = { address: 'from your address', key: 'with your keys' };
const HOW: Record<RateLimitName, string> = { address: ', or send a key of your account', key: '' };

/** The refusal of a request when those of the hour are used up, with its headers. */
export function tooManyRequests(allowance: Allowance): ApiError {
  const { name, reset } = allowance;
  const limit = RATE_LIMITS[name].toLocaleString('en');
  const minutes = Math.ceil(reset / 60);
  return new ApiError(
    'too_many_requests',
    `The ${limit} requests an hour ${WHO[name]} are used up. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}${HOW[name]}.`,
    { headers: { ...rateLimitHeaders(allowance), 'Retry-After': String(reset) } },
  );
}
