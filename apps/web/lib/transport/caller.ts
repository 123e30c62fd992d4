import { ApiKeysRepository, checkKey } from '@pi/accounts';
import { getDb } from '../db.ts';
import { senderOf } from '../sender-of.ts';
import { getMail } from '../session/auth.ts';
import { networkOf } from './network-of.ts';
import type { Caller } from './request-counter.ts';

/** Whoever sends a request, by the address of their network. */
export function senderAsCaller(headers: Headers): Caller {
  return { name: 'address', id: `address ${networkOf(senderOf(headers))}` };
}

/** Whether a request has a bearer token, valid or not. */
export function isWithKey(headers: Headers): boolean {
  return /^bearer\b/i.test(headers.get('authorization')?.trim() ?? '');
}

/**
 * Who sends a request: the person whose key its header Authorization has, else its address.
 * Credentials that are no bearer's are for a proxy in front, and are left alone.
 * @throws RequestError unauthorized where the key does not work
 */
export async function callerOf(headers: Headers): Promise<Caller> {
  if (!isWithKey(headers)) return senderAsCaller(headers);
  const keys = new ApiKeysRepository({ db: getDb(), mail: getMail(), now: () => new Date() });
  const { userId } = await checkKey(keys, headers.get('authorization'));
  return { name: 'key', id: `user ${userId}` };
}
