import type { Tx } from '../../client.ts';
import { lockAdvisory } from '../../locks.sql.ts';

/** Lets codes to sign in be counted and stored by one transaction at a time, until it ends. */
export async function lockSignInCodes(tx: Tx): Promise<void> {
  await lockAdvisory(tx, 'signInCodes');
}
