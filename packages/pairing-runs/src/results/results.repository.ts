import { pairingFeedback, pairingPublications, pairingRoundPlans, pairingRounds, registrations, users } from '@pi/db';
import type { RoundPlan } from '@pi/pairing';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { StoredPlan } from '../rounds/plan-view.ts';
import { RunsRepository } from '../runs/runs.repository.ts';

/** Which revision of which run participants see. */
export interface Publication {
  runId: string;
  revision: number;
  at: Date;
}

/** Rows of one statement. */
const AT_ONCE = 5000;

/** Statements on what is published, on planned rounds, and on what people say afterwards. */
export class ResultsRepository extends RunsRepository {
  async getPublication(eventId: string): Promise<Publication | null> {
    const { runId, revision, at } = pairingPublications;
    const [row] = await this.db
      .select({ runId, revision, at })
      .from(pairingPublications)
      .where(eq(pairingPublications.eventId, eventId));
    return row ?? null;
  }

  /** Nobody of an event deletes their account until the transaction ends. */
  async lockPeople(eventId: string): Promise<void> {
    const { userId, eventId: ofEvent } = registrations;
    const people = this.db.select({ userId }).from(registrations).where(eq(ofEvent, eventId));
    await this.db.select({ id: users.id }).from(users).where(inArray(users.id, people)).orderBy(users.id).for('share');
  }

  async insertPublication(eventId: string, runId: string, revision: number, byUserId: string | null): Promise<void> {
    await this.db.insert(pairingPublications).values({ eventId, runId, revision, byUserId, at: this.now() });
  }

  async updatePublication(eventId: string, runId: string, revision: number, byUserId: string): Promise<void> {
    await this.db
      .update(pairingPublications)
      .set({ runId, revision, byUserId, at: this.now() })
      .where(eq(pairingPublications.eventId, eventId));
  }

  async getRounds(eventId: string): Promise<StoredPlan | null> {
    const [plan] = await this.db.select().from(pairingRoundPlans).where(eq(pairingRoundPlans.eventId, eventId));
    if (!plan) return null;
    const { id, firstName, lastName } = users;
    const { round, groupNumber } = pairingRounds;
    const places = await this.db
      .select({ round, groupNumber, user: { id, firstName, lastName } })
      .from(pairingRounds)
      .innerJoin(users, eq(users.id, pairingRounds.userId))
      .where(eq(pairingRounds.eventId, eventId))
      .orderBy(asc(round), asc(groupNumber), asc(sql`lower(${lastName})`), asc(id));
    const { rounds, total, lost, plannedAt, inputHash } = plan;
    return { rounds, total, lost, plannedAt, inputHash, places };
  }

  async insertRounds(eventId: string, { rounds, total, lost }: RoundPlan, inputHash: string): Promise<void> {
    const plan = { eventId, rounds: rounds.length, total, lost, plannedAt: this.now(), inputHash };
    await this.db.insert(pairingRoundPlans).values(plan);
    const places = rounds.flatMap((groups, at) =>
      groups.flatMap((group, index) =>
        group.map((userId) => ({ eventId, round: at + 1, groupNumber: index + 1, userId })),
      ),
    );
    for (let at = 0; at < places.length; at += AT_ONCE)
      await this.db.insert(pairingRounds).values(places.slice(at, at + AT_ONCE));
  }

  /** @returns false where there are none */
  async deleteRounds(eventId: string): Promise<boolean> {
    return (await this.db.delete(pairingRoundPlans).where(eq(pairingRoundPlans.eventId, eventId))).rowCount === 1;
  }

  /** What somebody said of others of an event, by their ids. */
  async listFeedback(eventId: string, byUserId: string): Promise<Map<string, boolean>> {
    const { ofUserId, again } = pairingFeedback;
    const rows = await this.db
      .select({ ofUserId, again })
      .from(pairingFeedback)
      .where(and(eq(pairingFeedback.eventId, eventId), eq(pairingFeedback.byUserId, byUserId)));
    return new Map(rows.map((row) => [row.ofUserId, row.again]));
  }

  async upsertFeedback(eventId: string, byUserId: string, ofUserId: string, again: boolean): Promise<void> {
    const { eventId: event, byUserId: by, ofUserId: of } = pairingFeedback;
    const at = this.now();
    await this.db
      .insert(pairingFeedback)
      .values({ eventId, byUserId, ofUserId, again, at })
      .onConflictDoUpdate({ target: [event, by, of], set: { again, at } });
  }

  async deleteFeedback(eventId: string, byUserId: string, ofUserId: string): Promise<void> {
    const { eventId: event, byUserId: by, ofUserId: of } = pairingFeedback;
    await this.db.delete(pairingFeedback).where(and(eq(event, eventId), eq(by, byUserId), eq(of, ofUserId)));
  }
}
