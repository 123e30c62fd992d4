import type { Db } from '@pi/db';
import { listLastOwned } from '@pi/db/queries/accounts/owned-organizations';
import { deletePerson } from '@pi/db/queries/erasure/delete-person';
import type { Removed } from '@pi/db/queries/erasure/delete-plugins';
import { countMentions } from '@pi/db/queries/erasure/mentions.sql';
import { runInTransaction } from '../dry-run.ts';

export interface PersonErasure {
  /** Rows that are deleted, or lose the address, by table. */
  removed: Removed;
  /** Organizations that have no owner then, by name. */
  ownerless: string[];
  /** Rows that have the address in their texts, by table: they stay. */
  mentions: Record<string, number>;
}

/**
 * Erases a person by their e-mail address: their account with what they registered for and
 * answered, invitations, letters, and what they wrote to us. Organizations stay.
 * @param isDryRun whether to change nothing: the report says what would be deleted
 */
export async function erasePerson(
  db: Db,
  address: string,
  { isDryRun }: { isDryRun: boolean },
): Promise<PersonErasure> {
  const email = address.trim().toLowerCase();
  return runInTransaction(db, { isDryRun }, async (tx) => {
    const ownerless = await listLastOwned(tx, email);
    const removed = await deletePerson(tx, email);
    return { removed, ownerless, mentions: await countMentions(tx, [email]) };
  });
}
