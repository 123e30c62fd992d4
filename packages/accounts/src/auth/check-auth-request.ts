import type { Db } from '@pi/db';
import { Email } from '@pi/domain/events';
import { createAuthMiddleware } from 'better-auth/api';
import { RequestError } from '../request-error.ts';
import { assertFewCodes } from './send-code.ts';
import { networkOf } from './shorten-address.ts';

const SEND_PATH = '/email-otp/send-verification-otp';
const PROVIDER_PATH = '/sign-in/social';

/**
 * What the library does not refuse: codes for something other than signing in, more codes than
 * are sent (before the last one is replaced), and a provider's token that somebody else found.
 */
export function checkAuthRequest(db: Db) {
  return createAuthMiddleware(async ({ path, body, headers }) => {
    if (path === SEND_PATH) {
      const email = Email.safeParse(body?.email);
      if (!email.success) throw new RequestError('invalid_request', 'This is not an e-mail address.');
      if (body.type !== 'sign-in') throw new RequestError('invalid_request', 'Codes are for signing in alone.');
      await assertFewCodes(db, { email: email.data, network: networkOf(headers) });
    }
    if (path === PROVIDER_PATH && body?.idToken !== undefined)
      throw new RequestError('invalid_request', 'Sign in on the page of the provider.');
  });
}
