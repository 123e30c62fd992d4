import type { Queryable } from '@pi/db';
import { lockCodes } from '@pi/db/queries/accounts/lock-codes';
import { RequestError } from '../request-error.ts';
import type { AuthDeps } from './auth-deps.ts';
import { CODE_LIMITS, codesKey } from './code-limits.ts';
import { countCodes, countCodesOfKey, takeCodeOfKey } from './codes.repository.ts';
import { signInLetter } from './sign-in-letter.ts';

const MINUTE = 60_000;

/** Who asks for a code: for which address, and from which network. */
export interface CodeRequest {
  email: string;
  /** Null where it is not known. */
  network: string | null;
}

/**
 * Puts the letter with a code. Only the queue sends it: see `Mail.send`.
 * @throws RequestError when too many of them were sent
 */
export async function sendCode(
  { db, mail }: Pick<AuthDeps, 'db' | 'mail'>,
  { email, network, code, url }: CodeRequest & { code: string; url: URL },
): Promise<void> {
  await mail.open();
  await db.transaction(async (tx) => {
    await lockCodes(tx); // two at once would both find room for one
    await assertFewCodes(tx, { email, network });
    const now = new Date();
    const { minutes } = CODE_LIMITS.network;
    await takeCodeOfKey(tx, codesKey(email, network), now, minutes * MINUTE);
    await mail.put(tx, [signInLetter(email, code, url, now)]);
  });
}

/**
 * @throws RequestError when an address got too many codes: of one network, so that strangers do not
 * use up those of its owner, or of all; or when the site sent too many
 */
export async function assertFewCodes(db: Queryable, { email, network }: CodeRequest): Promise<void> {
  const now = Date.now();
  const { network: ofNetwork, address, day, site } = CODE_LIMITS;
  const since = (minutes: number) => new Date(now - minutes * MINUTE);
  if ((await countCodesOfKey(db, codesKey(email, network), new Date(now))) >= ofNetwork.most)
    throw tooMany(
      `${ofNetwork.most} codes were sent to this address from your network in the last ${ofNetwork.minutes} minutes. Use the newest, or wait.`,
    );
  if ((await countCodes(db, since(address.minutes), email)) >= address.most)
    throw tooMany(
      `${address.most} codes were sent to this address in the last ${address.minutes} minutes. Use the newest, or wait.`,
    );
  if ((await countCodes(db, since(day.minutes), email)) >= day.most)
    throw tooMany(`${day.most} codes were sent to this address in the last 24 hours. Use the newest, or wait.`);
  if ((await countCodes(db, since(site.minutes))) >= site.most)
    throw tooMany('Very many people sign in at this moment. Try again in a minute.');
}

function tooMany(message: string): RequestError {
  return new RequestError('too_many_requests', message);
}
