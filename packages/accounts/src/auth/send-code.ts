import type { Queryable } from '@pi/db';
import { lockCodes } from '@pi/db/queries/accounts/lock-codes';
import { countLettersSince } from '@pi/mail';
import { RequestError } from '../request-error.ts';
import type { AuthDeps } from './auth-deps.ts';
import { signInLetter } from './sign-in-letter.ts';

/** Codes for one address in this many minutes, whoever asks for them, and from wherever. */
const MOST_CODES = 5;
const CODES_MINUTES = 15;

/**
 * Puts the letter with a code. Only the queue sends it: see `Mail.send`.
 * @throws RequestError when the address got too many of them
 */
export async function sendCode(
  { db, mail }: Pick<AuthDeps, 'db' | 'mail'>,
  { email, code, url }: { email: string; code: string; url: URL },
): Promise<void> {
  await mail.open();
  await db.transaction(async (tx) => {
    await lockCodes(tx); // two at once would both find room for one
    await assertFewCodes(tx, email);
    await mail.put(tx, [signInLetter(email, code, url, new Date())]);
  });
}

/** @throws RequestError when an address got too many codes */
export async function assertFewCodes(db: Queryable, email: string): Promise<void> {
  const since = new Date(Date.now() - CODES_MINUTES * 60_000);
  if ((await countLettersSince(db, email, 'sign_in', since)) < MOST_CODES) return;
  throw new RequestError(
    'too_many_requests',
    `${MOST_CODES} codes were sent to this address in the last ${CODES_MINUTES} minutes. Use the newest, or wait.`,
  );
}
