import { Criteria, type MemberRole } from '@pi/domain/events';
import type { Db } from '../src/client.ts';
import { insertInquiry } from '../src/queries/inquiries/inquiries.ts';
import {
  answers,
  apiKeys,
  companyClaims,
  events,
  invitations,
  letters,
  organizationMembers,
  organizationRequests,
  organizations,
  pairingFeedback,
  pairingGroups,
  pairingPlaces,
  pairingPublications,
  pairingRevisions,
  pairingRoundPlans,
  pairingRounds,
  pairingRules,
  pairingRuns,
  privateBlocks,
  questions,
  registrations,
  sessions,
  userAccounts,
  users,
} from '../src/schema/index.ts';

export type SeededUser = typeof users.$inferSelect;

const AT = new Date('2026-11-01T12:00:00Z');

/** Makes somebody with an account. */
export async function seedUser(
  db: Db,
  email: string,
  more: Partial<typeof users.$inferInsert> = {},
): Promise<SeededUser> {
  const row = { email, emailVerified: true, firstName: 'Ann', lastName: 'Roe', ...more };
  const [user] = await db.insert(users).values(row).returning();
  return user as SeededUser;
}

/** Founds an organization whose members are these. @returns its id */
export async function seedOrganization(
  db: Db,
  name: string,
  members: readonly [Pick<SeededUser, 'id'>, MemberRole][],
): Promise<string> {
  const [row] = await db
    .insert(organizations)
    .values({ name, description: '', requiresProfile: false })
    .returning({ id: organizations.id });
  const organizationId = row?.id ?? '';
  for (const [{ id: userId }, role] of members)
    await db.insert(organizationMembers).values({ organizationId, userId, role });
  return organizationId;
}

/** Makes an event with one question of free text. @returns their ids */
export async function seedEvent(
  db: Db,
  organizationId: string,
  more: Partial<typeof events.$inferInsert> = {},
): Promise<{ eventId: string; questionId: string }> {
  const [event] = await db
    .insert(events)
    .values({
      organizationId,
      title: 'Evening of pairs',
      description: '',
      endDay: '2026-12-10',
      audience: 'general',
      groupSize: 2,
      groupCountRule: 'nearest',
      criteria: Criteria.parse({}),
      status: 'STARTED',
      ...more,
    })
    .returning({ id: events.id });
  const eventId = event?.id ?? '';
  const [question] = await db
    .insert(questions)
    .values({
      eventId,
      position: 1,
      text: 'What do you want to learn?',
      content: { type: 'free_text' },
      weight: 1,
      isRequired: true,
    })
    .returning({ id: questions.id });
  return { eventId, questionId: question?.id ?? '' };
}

type Seeded = Pick<SeededUser, 'id' | 'email' | 'firstName' | 'lastName' | 'phone'>;

/** Leaves a trace of somebody in every table that can have one, and traces of somebody else. */
export async function seedTraces(db: Db, user: Seeded, other: Seeded): Promise<{ eventId: string }> {
  const { id: userId, email } = user;
  const name = `${user.firstName} ${user.lastName}`;
  const organizationId = await seedOrganization(db, 'Chess club', [
    [user, 'owner'],
    [other, 'owner'],
  ]);
  const asked = await seedOrganization(db, 'Go club', [[other, 'owner']]);
  await db.insert(organizationRequests).values({ organizationId: asked, userId });
  const { eventId, questionId } = await seedEvent(db, organizationId, { contactEmail: email });
  for (const one of [user, other]) {
    const registration = { eventId, userId: one.id, registeredAt: AT, consentAt: AT };
    const [row] = await db.insert(registrations).values(registration).returning({ id: registrations.id });
    await db
      .insert(answers)
      .values({ registrationId: row?.id ?? '', questionId, value: `I am ${one.firstName}`, at: AT });
  }
  await db.insert(privateBlocks).values([
    { eventId, userId, blockedEmail: other.email },
    { eventId, userId: other.id, blockedEmail: email },
    { eventId, userId: other.id, blockedEmail: 'third@club.example' },
  ]);
  await db.insert(invitations).values([
    { eventId, email, firstName: user.firstName, lastName: user.lastName, invitedAt: AT },
    { eventId, email: other.email, firstName: other.firstName, lastName: other.lastName, invitedAt: AT },
  ]);
  const letter = { kind: 'invitation' as const, subject: 'Come', html: '', eventId, createdAt: AT };
  await db.insert(letters).values([
    { ...letter, recipient: email, text: `Dear ${name}` },
    { ...letter, recipient: other.email, text: `Your group: ${name} (${email})`, sentAt: AT },
    { ...letter, recipient: other.email, text: 'Nothing of them', sentAt: AT },
  ]);
  await db.insert(apiKeys).values({ userId, name: `Key of ${name}`, prefix: 'pi_12345', hash: `hash of ${email}` });
  await db.insert(sessions).values({ userId, token: `token of ${email}`, expiresAt: new Date('2027-01-01') });
  await db.insert(userAccounts).values({ userId, providerId: 'oidc', accountId: email });
  await db
    .insert(companyClaims)
    .values({ userId, marketplace: 'toy', externalId: 'a', method: 'listing', code: 'pi-claim-1', startedAt: AT });
  await seedPairing(db, eventId, userId, other.id);
  const words = { position: '', intent: 'data', message: `Call ${user.phone}`, action: 'send_offer' } as const;
  await insertInquiry(db, { ...words, name, email });
  return { eventId };
}

/** Puts two people into a group: computed, locked by the first, published, with what they said. */
export async function seedPairing(db: Db, eventId: string, userId: string, otherId: string): Promise<void> {
  await db.insert(pairingRules).values([
    { eventId, rule: { kind: 'prefer', people: [userId, otherId], weight: 2 }, createdAt: AT },
    { eventId, rule: { kind: 'apart', people: [userId, otherId, eventId] }, createdAt: AT },
  ]);
  const run = { eventId, number: 1, kind: 'new', state: 'done', objective: 'total', seed: 1, effort: 1 } as const;
  const [row] = await db
    .insert(pairingRuns)
    .values({ ...run, solverVersion: '1', createdBy: userId, createdAt: AT })
    .returning({ id: pairingRuns.id });
  const runId = row?.id ?? '';
  const report = { runId, at: AT, total: 1, violations: [{ rule: 'apart', group: 0, people: [userId] }] };
  await db.insert(pairingRevisions).values([
    { ...report, number: 0 },
    { ...report, number: 1, step: { kind: 'lock_person', person: userId, isLocked: true }, byUserId: userId },
  ]);
  const reasons = [{ people: [userId, otherId] }];
  for (const revision of [0, 1]) {
    await db.insert(pairingGroups).values({ runId, revision, number: 1, isLocked: false, score: 1, reasons });
    const place = { runId, revision, groupNumber: 1, isSigned: false, isLocked: false };
    await db.insert(pairingPlaces).values([userId, otherId].map((id) => ({ ...place, userId: id })));
  }
  await db.insert(pairingPublications).values({ eventId, runId, revision: 1, byUserId: userId, at: AT });
  await db.insert(pairingRoundPlans).values({ eventId, rounds: 1, total: 1, lost: 0, plannedAt: AT });
  await db
    .insert(pairingRounds)
    .values([userId, otherId].map((id) => ({ eventId, round: 1, userId: id, groupNumber: 1 })));
  await db.insert(pairingFeedback).values([
    { eventId, byUserId: userId, ofUserId: otherId, again: true, at: AT },
    { eventId, byUserId: otherId, ofUserId: userId, again: false, at: AT },
  ]);
}
