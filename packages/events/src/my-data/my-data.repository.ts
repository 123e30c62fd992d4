import { Repository } from '@pi/accounts';
import {
  answers,
  events,
  invitations,
  organizationMembers,
  organizationRequests,
  organizations,
  pairingFeedback,
  pairingPlaces,
  pairingPublications,
  pairingRounds,
  privateBlocks,
  questions,
  registrations,
} from '@pi/db';
import { and, asc, desc, eq } from 'drizzle-orm';

const OF_EVENT = { eventId: events.id, event: events.title, organization: organizations.name };

/** Statements that read what is kept of one person about organizations and events. */
export class MyDataRepository extends Repository {
  /** Where somebody is an owner or admin, by name. */
  listMemberships(userId: string) {
    const { organizationId, role, since } = organizationMembers;
    return this.db
      .select({ organizationId, organization: organizations.name, role, since })
      .from(organizationMembers)
      .innerJoin(organizations, eq(organizations.id, organizationId))
      .where(eq(organizationMembers.userId, userId))
      .orderBy(asc(organizations.name));
  }

  /** What somebody asked to join, by name. */
  listRequests(userId: string) {
    const { organizationId, status, at } = organizationRequests;
    return this.db
      .select({ organizationId, organization: organizations.name, status, at })
      .from(organizationRequests)
      .innerJoin(organizations, eq(organizations.id, organizationId))
      .where(eq(organizationRequests.userId, userId))
      .orderBy(asc(organizations.name));
  }

  /** The events that somebody takes part in, the latest first. */
  listRegistrations(userId: string) {
    const { id, role, registeredAt, consentAt, remindedAt, skipsReminders } = registrations;
    return this.db
      .select({
        ...OF_EVENT,
        id,
        role,
        registeredAt,
        consentAt,
        remindedAt,
        skipsReminders,
        endDay: events.endDay,
        status: events.status,
      })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .where(eq(registrations.userId, userId))
      .orderBy(desc(events.endDay), asc(events.title));
  }

  /** What somebody answered, with the questions, in the order of the questionnaires. */
  listAnswers(userId: string) {
    const { registrationId, value, at } = answers;
    return this.db
      .select({ registrationId, question: questions.text, content: questions.content, answer: value, at })
      .from(answers)
      .innerJoin(registrations, eq(registrations.id, registrationId))
      .innerJoin(questions, eq(questions.id, answers.questionId))
      .where(eq(registrations.userId, userId))
      .orderBy(asc(registrations.registeredAt), asc(questions.position));
  }

  /** With whom somebody does not want to be in a group. */
  listBlocks(userId: string) {
    return this.db
      .select({ ...OF_EVENT, blockedEmail: privateBlocks.blockedEmail })
      .from(privateBlocks)
      .innerJoin(events, eq(events.id, privateBlocks.eventId))
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .where(eq(privateBlocks.userId, userId))
      .orderBy(asc(events.title), asc(privateBlocks.blockedEmail));
  }

  /** In which group somebody is, where it is published; null: in none, and why. */
  listGroups(userId: string) {
    const { groupNumber, role, unpairedReason } = pairingPlaces;
    const isPublished = and(
      eq(pairingPublications.runId, pairingPlaces.runId),
      eq(pairingPublications.revision, pairingPlaces.revision),
    );
    return this.db
      .select({ ...OF_EVENT, group: groupNumber, role, unpairedReason, publishedAt: pairingPublications.at })
      .from(pairingPlaces)
      .innerJoin(pairingPublications, isPublished)
      .innerJoin(events, eq(events.id, pairingPublications.eventId))
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .where(eq(pairingPlaces.userId, userId))
      .orderBy(desc(pairingPublications.at), asc(events.title));
  }

  /** In which groups of planned rounds somebody is, where they are published. */
  listRounds(userId: string) {
    const { round, groupNumber } = pairingRounds;
    return this.db
      .select({ ...OF_EVENT, round, group: groupNumber })
      .from(pairingRounds)
      .innerJoin(pairingPublications, eq(pairingPublications.eventId, pairingRounds.eventId))
      .innerJoin(events, eq(events.id, pairingRounds.eventId))
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .where(eq(pairingRounds.userId, userId))
      .orderBy(asc(events.title), asc(round));
  }

  /** Whom somebody would meet again, by the id of the account. */
  listFeedback(userId: string) {
    const { ofUserId, again, at } = pairingFeedback;
    return this.db
      .select({ ...OF_EVENT, person: ofUserId, again, at })
      .from(pairingFeedback)
      .innerJoin(events, eq(events.id, pairingFeedback.eventId))
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .where(eq(pairingFeedback.byUserId, userId))
      .orderBy(asc(at), asc(ofUserId));
  }

  /** The events whose participants are told an address for their questions. */
  listContacts(email: string) {
    return this.db
      .select(OF_EVENT)
      .from(events)
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .where(eq(events.contactEmail, email))
      .orderBy(asc(events.title));
  }

  /** To what an address was invited, and what the roster says of them. */
  listInvitations(email: string) {
    const { firstName, lastName, role, stage, field, invitedAt } = invitations;
    return this.db
      .select({ ...OF_EVENT, firstName, lastName, role, stage, field, invitedAt })
      .from(invitations)
      .innerJoin(events, eq(events.id, invitations.eventId))
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .where(eq(invitations.email, email))
      .orderBy(asc(invitedAt));
  }
}
