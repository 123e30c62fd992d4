import type { Tx } from '../../client.ts';
import { lockAdvisory } from '../../locks.sql.ts';

/** Lets letters with codes be counted and stored by one transaction at a time, until it ends. */
export async function lockCodes(tx: Tx): Promise<void> {
  await lockAdvisory(tx, 'codes');
}
