import { Repository } from '@pi/accounts';
import {
  answers,
  authLimits,
  dailyCounts,
  events,
  invitations,
  pairingFeedback,
  pairingGroups,
  pairingRuns,
  privateBlocks,
  registrations,
  sessions,
  verifications,
} from '@pi/db';
import { deleteModelCallsBefore } from '@pi/db/queries/analyst/model-calls';
import { deleteRequestCountsBefore } from '@pi/db/queries/request-counts/request-counts';
import type { Day } from '@pi/domain';
import { deleteLettersBefore } from '@pi/mail';
import { and, eq, inArray, lt, ne } from 'drizzle-orm';

/** Statements that delete what is older than it is kept. Each returns how many rows it deleted. */
export class ExpiredRepository extends Repository {
  deleteLetters(before: Date): Promise<number> {
    return deleteLettersBefore(this.db, before);
  }

  /** What a language model answered about listings. */
  deleteModelCalls(before: Date): Promise<number> {
    return deleteModelCallsBefore(this.db, before);
  }

  /** What people answered in events that ended before a day. */
  async deleteAnswers(endedBefore: Day): Promise<number> {
    const theirs = this.db
      .select({ id: registrations.id })
      .from(registrations)
      .innerJoin(events, and(eq(events.id, registrations.eventId), lt(events.endDay, endedBefore)));
    const { rowCount } = await this.db.delete(answers).where(inArray(answers.registrationId, theirs));
    return rowCount ?? 0;
  }

  /** With whom people did not want to be in a group, in events that ended before a day. */
  async deletePrivateBlocks(endedBefore: Day): Promise<number> {
    const { rowCount } = await this.db
      .delete(privateBlocks)
      .where(inArray(privateBlocks.eventId, this.eventsEnded(endedBefore)));
    return rowCount ?? 0;
  }

  /** What the groups of events that ended before a day share: facts taken from answers. */
  async deleteReasons(endedBefore: Day): Promise<number> {
    const theirs = this.db
      .select({ id: pairingRuns.id })
      .from(pairingRuns)
      .where(inArray(pairingRuns.eventId, this.eventsEnded(endedBefore)));
    const { rowCount } = await this.db
      .update(pairingGroups)
      .set({ reasons: [] })
      .where(and(inArray(pairingGroups.runId, theirs), ne(pairingGroups.reasons, [])));
    return rowCount ?? 0;
  }

  /** Whom people would meet again, after events that ended before a day. */
  async deleteFeedback(endedBefore: Day): Promise<number> {
    const { rowCount } = await this.db
      .delete(pairingFeedback)
      .where(inArray(pairingFeedback.eventId, this.eventsEnded(endedBefore)));
    return rowCount ?? 0;
  }

  /** Who was invited to events that ended before a day. */
  async deleteInvitations(endedBefore: Day): Promise<number> {
    const { rowCount } = await this.db
      .delete(invitations)
      .where(inArray(invitations.eventId, this.eventsEnded(endedBefore)));
    return rowCount ?? 0;
  }

  async deleteSessions(expiredBefore: Date): Promise<number> {
    const { rowCount } = await this.db.delete(sessions).where(lt(sessions.expiresAt, expiredBefore));
    return rowCount ?? 0;
  }

  /** Codes, and sign-ins that a provider never answered. */
  async deleteVerifications(expiredBefore: Date): Promise<number> {
    const { rowCount } = await this.db.delete(verifications).where(lt(verifications.expiresAt, expiredBefore));
    return rowCount ?? 0;
  }

  async deleteAuthLimits(lastRequestBefore: Date): Promise<number> {
    const { rowCount } = await this.db
      .delete(authLimits)
      .where(lt(authLimits.lastRequest, lastRequestBefore.getTime()));
    return rowCount ?? 0;
  }

  async deleteDailyCounts(before: Day): Promise<number> {
    const { rowCount } = await this.db.delete(dailyCounts).where(lt(dailyCounts.day, before));
    return rowCount ?? 0;
  }

  /** How often the API was asked. */
  deleteRequestCounts(before: Date): Promise<number> {
    return deleteRequestCountsBefore(this.db, before);
  }

  private eventsEnded(before: Day) {
    return this.db.select({ id: events.id }).from(events).where(lt(events.endDay, before));
  }
}
