import { USER_COLUMNS } from '@pi/accounts';
import { answers, events, invitations, organizations, privateBlocks, registrations, users } from '@pi/db';
import { excludedValues } from '@pi/db/statement-parts';
import { type Answers, type AnswerValue, type EventRole, Registration, User } from '@pi/domain/events';
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { QuestionsRepository } from '../questions/questions.repository.ts';

const COLUMNS = {
  id: registrations.id,
  role: registrations.role,
  registeredAt: registrations.registeredAt,
  consentAt: registrations.consentAt,
  skipsReminders: registrations.skipsReminders,
};

/** Somebody who was invited and has not registered. */
export interface Invited {
  email: string;
  firstName: string;
  lastName: string;
  invitedAt: Date;
}

/** Statements on who takes part in an event, and what they answered. */
export class RegistrationsRepository extends QuestionsRepository {
  /** Whether the event's organization wants a complete profile of its participants. */
  async requiresProfile(eventId: string): Promise<boolean> {
    const [row] = await this.db
      .select({ requiresProfile: organizations.requiresProfile })
      .from(events)
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .where(eq(events.id, eventId));
    return row?.requiresProfile ?? false;
  }

  async getRegistration(eventId: string, userId: string, { lock = false } = {}): Promise<Registration | null> {
    const query = this.db.select(COLUMNS).from(registrations).where(isOf(eventId, userId)).$dynamic();
    const [row] = await (lock ? query.for('update') : query);
    return row ? Registration.parse(row) : null;
  }

  /** Those of one person in these events, by the id of the event. */
  async listOwnRegistrations(userId: string, eventIds: readonly string[]): Promise<Map<string, Registration>> {
    const rows = await this.db
      .select({ eventId: registrations.eventId, registration: COLUMNS })
      .from(registrations)
      .where(and(eq(registrations.userId, userId), inArray(registrations.eventId, [...eventIds])));
    return new Map(rows.map(({ eventId, registration }) => [eventId, Registration.parse(registration)]));
  }

  /** In the order of their names. */
  async listRegistrations(eventId: string): Promise<{ user: User; registration: Registration }[]> {
    const rows = await this.db
      .select({ user: USER_COLUMNS, registration: COLUMNS })
      .from(registrations)
      .innerJoin(users, eq(users.id, registrations.userId))
      .where(eq(registrations.eventId, eventId))
      .orderBy(asc(sql`lower(${users.lastName})`), asc(sql`lower(${users.firstName})`), asc(users.email));
    return rows.map(({ user, registration }) => ({
      user: User.parse(user),
      registration: Registration.parse(registration),
    }));
  }

  /** Those of a roster who have not registered, by their address. */
  listInvited(eventId: string): Promise<Invited[]> {
    const { email, firstName, lastName, invitedAt } = invitations;
    const isTheirs = and(eq(registrations.eventId, eventId), eq(registrations.userId, users.id));
    return this.db
      .select({ email, firstName, lastName, invitedAt })
      .from(invitations)
      .leftJoin(users, eq(users.email, email))
      .leftJoin(registrations, isTheirs)
      .where(and(eq(invitations.eventId, eventId), isNull(registrations.id)))
      .orderBy(asc(email));
  }

  /** @returns null where they are registered already */
  async insertRegistration(eventId: string, userId: string, role: EventRole | null): Promise<Registration | null> {
    const now = this.now();
    const [row] = await this.db
      .insert(registrations)
      .values({ eventId, userId, role, registeredAt: now, consentAt: now })
      .onConflictDoNothing({ target: [registrations.eventId, registrations.userId] })
      .returning(COLUMNS);
    return row ? Registration.parse(row) : null;
  }

  async updateRole(eventId: string, userId: string, role: EventRole): Promise<void> {
    await this.db.update(registrations).set({ role }).where(isOf(eventId, userId));
  }

  /** Deletes a registration with its answers. @returns false where there is none */
  async deleteRegistration(eventId: string, userId: string): Promise<boolean> {
    await this.db
      .delete(privateBlocks)
      .where(and(eq(privateBlocks.eventId, eventId), eq(privateBlocks.userId, userId)));
    const { rowCount } = await this.db.delete(registrations).where(isOf(eventId, userId));
    return rowCount === 1;
  }

  /** What one person answered, by the id of the question, and when they did last. */
  async getAnswers(registrationId: string): Promise<{ answers: Answers; at: Date | null }> {
    const rows = await this.db
      .select({ question: answers.questionId, value: answers.value, at: answers.at })
      .from(answers)
      .where(eq(answers.registrationId, registrationId));
    const at = rows.length > 0 ? new Date(Math.max(...rows.map((row) => row.at.getTime()))) : null;
    return { answers: new Map(rows.map(({ question, value }) => [question, value])), at };
  }

  /** What all people of an event answered, by the id of the registration. */
  async listAnswers(eventId: string): Promise<Map<string, Map<string, AnswerValue>>> {
    return this.listAnswersOf(eq(registrations.eventId, eventId));
  }

  /** What was answered with these registrations, by the id of the registration. */
  async listOwnAnswers(registrationIds: readonly string[]): Promise<Map<string, Map<string, AnswerValue>>> {
    return this.listAnswersOf(inArray(registrations.id, [...registrationIds]));
  }

  /** @param given by the id of the question */
  async upsertAnswers(registrationId: string, given: Answers): Promise<void> {
    if (given.size === 0) return;
    const at = this.now();
    await this.db
      .insert(answers)
      .values([...given].map(([questionId, value]) => ({ registrationId, questionId, value, at })))
      .onConflictDoUpdate({
        target: [answers.registrationId, answers.questionId],
        set: excludedValues(answers, ['value', 'at']),
      });
  }

  async deleteAnswers(registrationId: string, questionIds: readonly string[]): Promise<void> {
    if (questionIds.length === 0) return;
    await this.db
      .delete(answers)
      .where(and(eq(answers.registrationId, registrationId), inArray(answers.questionId, [...questionIds])));
  }

  /** The addresses of those with whom somebody does not want to be in a group. */
  async listBlocks(eventId: string, userId: string): Promise<string[]> {
    const rows = await this.db
      .select({ email: privateBlocks.blockedEmail })
      .from(privateBlocks)
      .where(and(eq(privateBlocks.eventId, eventId), eq(privateBlocks.userId, userId)))
      .orderBy(asc(privateBlocks.blockedEmail));
    return rows.map(({ email }) => email);
  }

  /** @returns false where it is there already */
  async insertBlock(eventId: string, userId: string, blockedEmail: string): Promise<boolean> {
    const { rowCount } = await this.db
      .insert(privateBlocks)
      .values({ eventId, userId, blockedEmail })
      .onConflictDoNothing();
    return rowCount === 1;
  }

  /** @returns false where there is none */
  async deleteBlock(eventId: string, userId: string, blockedEmail: string): Promise<boolean> {
    const { rowCount } = await this.db
      .delete(privateBlocks)
      .where(
        and(
          eq(privateBlocks.eventId, eventId),
          eq(privateBlocks.userId, userId),
          eq(privateBlocks.blockedEmail, blockedEmail),
        ),
      );
    return rowCount === 1;
  }

  private async listAnswersOf(condition: SQL): Promise<Map<string, Map<string, AnswerValue>>> {
    const rows = await this.db
      .select({ registration: answers.registrationId, question: answers.questionId, value: answers.value })
      .from(answers)
      .innerJoin(registrations, eq(registrations.id, answers.registrationId))
      .where(condition);
    const found = new Map<string, Map<string, AnswerValue>>();
    for (const { registration, question, value } of rows) {
      const own = found.get(registration) ?? new Map();
      found.set(registration, own.set(question, value));
    }
    return found;
  }
}

function isOf(eventId: string, userId: string) {
  return and(eq(registrations.eventId, eventId), eq(registrations.userId, userId));
}
