import { events, pairingPlaces, pairingPublications, pairingRounds, pairingRules, privateBlocks, users } from '@pi/db';
import { listMakerFacts } from '@pi/db/queries/maker-facts';
import type { Day } from '@pi/domain';
import { type Event, type MakerFacts, PairingRule } from '@pi/domain/events';
import { RegistrationsRepository } from '@pi/events';
import { and, asc, desc, eq, inArray, isNotNull, lte, ne } from 'drizzle-orm';

/** A rule of an organizer with the event that it is of. */
export interface RuleRow {
  id: string;
  eventId: string;
  rule: PairingRule;
}

/** A published pairing of another event. */
export interface EarlierGroups {
  title: string;
  endDay: Day;
  /** Those of its rounds too, where some were planned. */
  groups: string[][];
}

const { id, eventId, rule } = pairingRules;

/** Statements on what groups depend on, beside registrations and answers. */
export class RulesRepository extends RegistrationsRepository {
  /** In the order in which they were made. */
  async listRules(ofEvent: string): Promise<RuleRow[]> {
    const rows = await this.db
      .select({ id, eventId, rule })
      .from(pairingRules)
      .where(eq(eventId, ofEvent))
      .orderBy(asc(pairingRules.createdAt), asc(id));
    return rows.map(toRule);
  }

  async getRule(ruleId: string): Promise<RuleRow | null> {
    const [row] = await this.db.select({ id, eventId, rule }).from(pairingRules).where(eq(id, ruleId));
    return row ? toRule(row) : null;
  }

  async insertRule(ofEvent: string, made: PairingRule): Promise<string> {
    const [row] = await this.db
      .insert(pairingRules)
      .values({ eventId: ofEvent, rule: made, createdAt: this.now() })
      .returning({ id });
    if (!row) throw new Error('no rule was inserted');
    return row.id;
  }

  /** @returns false where there is none any more */
  async deleteRule(ruleId: string): Promise<boolean> {
    return (await this.db.delete(pairingRules).where(eq(id, ruleId))).rowCount === 1;
  }

  /** Who does not want to be in a group with whom, of those whose account is known. */
  async listBlockedPairs(ofEvent: string): Promise<[string, string][]> {
    const rows = await this.db
      .select({ by: privateBlocks.userId, of: users.id })
      .from(privateBlocks)
      .innerJoin(users, eq(users.email, privateBlocks.blockedEmail))
      .where(eq(privateBlocks.eventId, ofEvent));
    return rows.map(({ by, of }) => [by, of]);
  }

  /** The groups of the last published events of the organization, the latest first. */
  async listEarlierGroups(event: Event, limit: number): Promise<EarlierGroups[]> {
    const published = await this.db
      .select({
        eventId: events.id,
        title: events.title,
        endDay: events.endDay,
        runId: pairingPublications.runId,
        revision: pairingPublications.revision,
      })
      .from(pairingPublications)
      .innerJoin(events, eq(events.id, pairingPublications.eventId))
      .where(
        and(eq(events.organizationId, event.organizationId), ne(events.id, event.id), lte(events.endDay, event.endDay)),
      )
      .orderBy(desc(events.endDay), desc(pairingPublications.at), asc(events.id))
      .limit(limit);
    const places = await this.listGrouped(published.map(({ runId }) => runId));
    const rounds = await this.listRoundPlaces(published.map((one) => one.eventId));
    return published.map(({ title, endDay, runId, revision, ...of }) => {
      const own = places.filter((one) => one.runId === runId && one.revision === revision);
      const ofRounds = rounds.filter((one) => one.eventId === of.eventId);
      return { title, endDay, groups: [...groupsOf(own), ...groupsOf(ofRounds)] };
    });
  }

  /** What the market knows of the makers among these people. */
  listMakerFacts(userIds: readonly string[]): Promise<Map<string, MakerFacts>> {
    return listMakerFacts(this.db, userIds);
  }

  private listRoundPlaces(eventIds: readonly string[]) {
    const { eventId: ofEvent, round, groupNumber, userId } = pairingRounds;
    return this.db
      .select({ eventId: ofEvent, round, groupNumber, userId })
      .from(pairingRounds)
      .where(inArray(ofEvent, [...eventIds]));
  }

  private listGrouped(runIds: readonly string[]) {
    const { runId, revision, userId, groupNumber } = pairingPlaces;
    return this.db
      .select({ runId, revision, userId, groupNumber })
      .from(pairingPlaces)
      .innerJoin(
        pairingPublications,
        and(eq(pairingPublications.runId, runId), eq(pairingPublications.revision, revision)),
      )
      .where(and(inArray(runId, [...runIds]), isNotNull(groupNumber)));
  }
}

function groupsOf(places: readonly { round?: number; groupNumber: number | null; userId: string }[]): string[][] {
  const groups = Map.groupBy(places, ({ round = 0, groupNumber }) => `${round} ${groupNumber}`);
  return [...groups.values()].map((group) => group.map(({ userId }) => userId));
}

function toRule(row: RuleRow): RuleRow {
  return { ...row, rule: PairingRule.parse(row.rule) };
}
