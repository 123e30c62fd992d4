import { pairingGroups, pairingPlaces, pairingRevisions, pairingRuns, users } from '@pi/db';
import { nameOfUser } from '@pi/domain/events';
import { and, asc, desc, eq, inArray, lt, max, sql } from 'drizzle-orm';
import type { Revision, RevisionHead } from '../revisions/revision.ts';
import { type RevisionRows, toRevision, toRows } from '../revisions/revision-rows.ts';
import { RulesRepository } from '../rules/rules.repository.ts';
import type { NewRun, Run } from './run.ts';
import { toRun } from './run-row.ts';

/** Rows of one statement: Postgres takes 65,535 parameters. */
const AT_ONCE = 2000;

const IS_UNFINISHED = inArray(pairingRuns.state, ['waiting', 'running']);

/** Statements on runs and their revisions. */
export class RunsRepository extends RulesRepository {
  async getRun(id: string): Promise<Run | null> {
    const [row] = await this.db.select().from(pairingRuns).where(eq(pairingRuns.id, id));
    return row ? toRun(row) : null;
  }

  /** Nobody else edits it until the transaction ends. */
  async lockRun(id: string): Promise<Run | null> {
    const [row] = await this.db.select().from(pairingRuns).where(eq(pairingRuns.id, id)).for('update');
    return row ? toRun(row) : null;
  }

  /** The latest run of an event. @param isDone only those that have groups */
  async getLatestRun(eventId: string, { isDone = false } = {}): Promise<Run | null> {
    const [row] = await this.db
      .select()
      .from(pairingRuns)
      .where(and(eq(pairingRuns.eventId, eventId), isDone ? eq(pairingRuns.state, 'done') : undefined))
      .orderBy(desc(pairingRuns.number))
      .limit(1);
    return row ? toRun(row) : null;
  }

  /** @returns null where another run of the event waits or is running */
  async insertRun(run: NewRun): Promise<Run | null> {
    const number = sql<number>`(select coalesce(max(${pairingRuns.number}), 0) + 1 from ${pairingRuns} where ${pairingRuns.eventId} = ${run.eventId})`;
    const now = this.now();
    const isRunning = run.state === 'running';
    const [row] = await this.db
      .insert(pairingRuns)
      .values({
        ...run,
        rules: [...run.rules],
        number,
        createdAt: now,
        attempts: isRunning ? 1 : 0,
        seenAt: isRunning ? now : null,
        finishedAt: run.conflict ? now : null,
      })
      .onConflictDoNothing()
      .returning();
    return row ? toRun(row) : null;
  }

  /** Takes the run that waits longest, so that no other process does. */
  async claimRun(): Promise<Run | null> {
    const next = this.db
      .select({ id: pairingRuns.id })
      .from(pairingRuns)
      .where(eq(pairingRuns.state, 'waiting'))
      .orderBy(asc(pairingRuns.createdAt))
      .limit(1)
      .for('update', { skipLocked: true });
    const [row] = await this.db
      .update(pairingRuns)
      .set({ state: 'running', attempts: sql`${pairingRuns.attempts} + 1`, seenAt: this.now(), share: 0, total: null })
      .where(eq(pairingRuns.id, next))
      .returning();
    return row ? toRun(row) : null;
  }

  /**
   * Says that a process still works on a run, and how far it is.
   * @returns false where the run is not its any more: cancelled, or taken by another
   */
  async touchRun({ id, attempts }: Run, share: number, total: number | null): Promise<boolean> {
    const { rowCount } = await this.db
      .update(pairingRuns)
      .set({ seenAt: this.now(), share, total })
      .where(isAttempt(id, attempts));
    return rowCount === 1;
  }

  /** Ends a run. @returns false where it is not this process's any more */
  async finishRun(
    { id, attempts }: Run,
    end: Partial<
      Pick<typeof pairingRuns.$inferInsert, 'boundValue' | 'boundMethod' | 'total' | 'conflict' | 'inputHash'>
    > & {
      state: Run['state'];
      rules?: Run['rules'];
    },
  ): Promise<boolean> {
    const isOver = end.state !== 'waiting';
    const { rowCount } = await this.db
      .update(pairingRuns)
      .set({ ...end, ...(isOver && { finishedAt: this.now() }), ...(end.state === 'done' && { share: 1 }) })
      .where(isAttempt(id, attempts));
    return rowCount === 1;
  }

  /** Cancels a run that waits or is running. @returns false where it is over */
  async cancelRun(id: string): Promise<boolean> {
    const { rowCount } = await this.db
      .update(pairingRuns)
      .set({ state: 'cancelled', finishedAt: this.now() })
      .where(and(eq(pairingRuns.id, id), IS_UNFINISHED));
    return rowCount === 1;
  }

  /**
   * Lets runs wait again whose process was not seen since a moment; those that were begun too often
   * have failed.
   */
  async releaseDeadRuns(seenBefore: Date, mostAttempts: number): Promise<void> {
    const isDead = and(eq(pairingRuns.state, 'running'), lt(pairingRuns.seenAt, seenBefore));
    await this.db
      .update(pairingRuns)
      .set({ state: 'failed', finishedAt: this.now() })
      .where(and(isDead, sql`${pairingRuns.attempts} >= ${mostAttempts}`));
    await this.db.update(pairingRuns).set({ state: 'waiting' }).where(isDead);
  }

  async getLatestRevision(runId: string): Promise<number | null> {
    const [row] = await this.db
      .select({ number: max(pairingRevisions.number) })
      .from(pairingRevisions)
      .where(eq(pairingRevisions.runId, runId));
    return row?.number ?? null;
  }

  /** All that is stored of a revision. */
  async getRevision(runId: string, number: number): Promise<Revision | null> {
    const rows = await this.readRevision(runId, number);
    return rows && toRevision(rows);
  }

  /** How the revisions of a run came to be, the first one first. */
  async listRevisions(runId: string): Promise<RevisionHead[]> {
    const { number, step, byUserId, at, undo, redo } = pairingRevisions;
    return this.db
      .select({ number, step, byUserId, at, undo, redo })
      .from(pairingRevisions)
      .where(eq(pairingRevisions.runId, runId))
      .orderBy(asc(number));
  }

  async insertRevision(runId: string, revision: Revision): Promise<void> {
    const { head, groups, places } = toRows(runId, revision);
    await this.db.insert(pairingRevisions).values(head);
    for (const rows of parts(groups)) await this.db.insert(pairingGroups).values(rows);
    for (const rows of parts(places)) await this.db.insert(pairingPlaces).values(rows);
  }

  /** The names of people; those who have no account any more are left out. */
  async listNames(ids: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const some of parts([...new Set(ids)])) {
      const { id, firstName, lastName } = users;
      const rows = await this.db.select({ id, firstName, lastName }).from(users).where(inArray(users.id, some));
      for (const row of rows) found.set(row.id, nameOfUser(row));
    }
    return found;
  }

  private async readRevision(runId: string, number: number): Promise<RevisionRows | null> {
    const isIt = and(eq(pairingRevisions.runId, runId), eq(pairingRevisions.number, number));
    const [head] = await this.db.select().from(pairingRevisions).where(isIt);
    if (!head) return null;
    const groups = await this.db
      .select()
      .from(pairingGroups)
      .where(and(eq(pairingGroups.runId, runId), eq(pairingGroups.revision, number)))
      .orderBy(asc(pairingGroups.number));
    const places = await this.db
      .select()
      .from(pairingPlaces)
      .where(and(eq(pairingPlaces.runId, runId), eq(pairingPlaces.revision, number)))
      .orderBy(asc(pairingPlaces.userId));
    return { head, groups, places };
  }
}

function isAttempt(id: string, attempts: number) {
  return and(eq(pairingRuns.id, id), eq(pairingRuns.state, 'running'), eq(pairingRuns.attempts, attempts));
}

function parts<One>(all: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}
