import type { LetterKind } from '@pi/domain/events';
import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Queryable, Tx } from '../../client.ts';
import { apiKeys } from '../../schema/api-keys.ts';
import { companyClaims } from '../../schema/company-claims.ts';
import { answers, events, invitations, privateBlocks, registrations } from '../../schema/events.ts';
import { letters } from '../../schema/letters.ts';
import { organizationMembers, organizationRequests } from '../../schema/organizations.ts';
import { pairingFeedback, pairingRounds } from '../../schema/pairing-results.ts';
import { pairingPlaces } from '../../schema/pairing-runs.ts';
import { sessions } from '../../schema/sessions.ts';
import { userAccounts } from '../../schema/sign-ins.ts';
import { users } from '../../schema/users.ts';
import { deleteInquiries, listInquiriesOf } from '../inquiries/inquiries.ts';
import type { Removed } from './delete-plugins.ts';
import { eraseFromPairings } from './erase-from-pairings.ts';

/** What refers to a user, and goes with them. */
const OF_USER = {
  sessions,
  user_accounts: userAccounts,
  api_keys: apiKeys,
  organization_members: organizationMembers,
  organization_requests: organizationRequests,
  registrations,
  private_blocks: privateBlocks,
  company_claims: companyClaims,
  pairing_places: pairingPlaces,
  pairing_rounds: pairingRounds,
};

/**
 * Deletes a person: their account with all that refers to it, and what names them by their address
 * alone, whether they have an account or not; also what they wrote by the form of the site, and
 * letters to others that name them and have arrived, or are of their claims. Their address is no
 * contact of events any more, and goes out of letters that were not sent yet.
 * @param email in small letters
 * @returns how many rows go, or change, by table; tables without any are left out
 */
export async function deletePerson(tx: Tx, email: string): Promise<Removed> {
  const { id, firstName, lastName } = users;
  const [user] = await tx.select({ id, firstName, lastName }).from(users).where(eq(users.email, email)).for('update');
  const removed = user ? await countRowsOf(tx, user.id) : {};
  const name = user?.firstName && user.lastName ? [`${user.firstName} ${user.lastName}`] : [];
  const byAddress = await deleteByAddress(tx, email, [email, ...name]);
  if (user) removed.pairing_rules = await eraseFromPairings(tx, user.id);
  if (user) removed.users = (await tx.delete(users).where(eq(users.id, user.id))).rowCount ?? 0;
  for (const [table, count] of Object.entries(byAddress)) removed[table] = (removed[table] ?? 0) + count;
  return Object.fromEntries(Object.entries(removed).filter(([, count]) => count > 0));
}

async function countRowsOf(db: Queryable, userId: string): Promise<Removed> {
  const counts: Removed = {};
  for (const [name, table] of Object.entries(OF_USER)) counts[name] = await db.$count(table, eq(table.userId, userId));
  const theirs = db.select({ id: registrations.id }).from(registrations).where(eq(registrations.userId, userId));
  const { byUserId, ofUserId } = pairingFeedback;
  counts.pairing_feedback = await db.$count(pairingFeedback, or(eq(byUserId, userId), eq(ofUserId, userId)));
  counts.answers = await db.$count(answers, inArray(answers.registrationId, theirs));
  return counts;
}

async function deleteByAddress(tx: Tx, email: string, names: readonly string[]): Promise<Removed> {
  const text = sql`lower(${letters.subject} || ' ' || ${letters.text})`;
  const isNamed = or(...names.map((name) => sql`strpos(${text}, ${name.toLowerCase()}) > 0`));
  const sent = await tx
    .delete(letters)
    .where(
      or(eq(letters.recipient, email), and(or(isNotNull(letters.sentAt), eq(letters.kind, 'company_claim')), isNamed)),
    );
  let unsent = 0;
  for (const text of names) unsent += await eraseFromUnsent(tx, text, text === email ? undefined : 'result');
  const invited = await tx.delete(invitations).where(eq(invitations.email, email));
  const blocked = await tx.delete(privateBlocks).where(eq(privateBlocks.blockedEmail, email));
  const contact = await tx.update(events).set({ contactEmail: null }).where(eq(events.contactEmail, email));
  const wrote = await listInquiriesOf(tx, [email]);
  return {
    letters: (sent.rowCount ?? 0) + unsent,
    invitations: invited.rowCount ?? 0,
    private_blocks: blocked.rowCount ?? 0,
    events: contact.rowCount ?? 0,
    inquiries: await deleteInquiries(
      tx,
      wrote.map(({ id }) => id),
    ),
  };
}

/**
 * Letters to others give an address as that of an event's contact; those that say who is in a group
 * give names too.
 * @param kind only letters of this kind
 */
async function eraseFromUnsent(tx: Tx, named: string, kind?: LetterKind): Promise<number> {
  const words = named.replace(/[^\w@]/g, '\\$&');
  const inHtml = named
    .replace(/&/g, '&amp;')
    .replace(/'/g, '&apos;')
    .replace(/[^\w@]/g, '\\$&');
  // Not where it is a part of another address.
  const erased = (column: AnyPgColumn, pattern: string) =>
    sql`regexp_replace(${column}, ${`(?<![\\w.+-])${pattern}(?!\\.?[\\w-])`}, '(deleted)', 'gi')`;
  const isNamed = sql`strpos(lower(${letters.subject} || ' ' || ${letters.text}), ${named.toLowerCase()}) > 0`;
  const { rowCount } = await tx
    .update(letters)
    .set({
      subject: erased(letters.subject, words),
      text: erased(letters.text, words),
      html: erased(letters.html, inHtml),
    })
    .where(and(isNull(letters.sentAt), kind && eq(letters.kind, kind), isNamed));
  return rowCount ?? 0;
}
