import { and, eq, gte, isNotNull, lt, sql, sum } from 'drizzle-orm';
import type { Db, Queryable } from '../../client.ts';
import { lockAdvisory } from '../../locks.sql.ts';
import { modelCalls } from '../../schema/model-calls.ts';

const { id, promptHash, model, status, costUsd, startedAt, answer } = modelCalls;

/** The answer that a model gave to the same prompt before; undefined: none is stored. */
export async function getModelAnswer(db: Queryable, of: { promptHash: string; model: string }): Promise<unknown> {
  const [row] = await db
    .select({ answer })
    .from(modelCalls)
    .where(and(eq(promptHash, of.promptHash), eq(model, of.model), eq(status, 'answered'), isNotNull(answer)));
  return row?.answer;
}

/** What calls since a moment cost, or may cost, in USD. */
export async function sumModelCosts(db: Queryable, since: Date): Promise<number> {
  const [row] = await db
    .select({ total: sum(costUsd).mapWith(Number) })
    .from(modelCalls)
    .where(gte(startedAt, since));
  return row?.total ?? 0;
}

/** A call that is about to be made. */
export interface CallReservation {
  promptHash: string;
  model: string;
  /** What it may cost at most. */
  costUsd: number;
  startedAt: Date;
}

/**
 * Reserves the highest cost of a call in the budget of its day. Processes that reserve wait for
 * each other, so that they never spend more together.
 * @param since the beginning of the day
 * @returns the id of the call; null where the budget would be passed
 */
export function reserveModelCall(
  db: Db,
  call: CallReservation,
  { budgetUsd, since }: { budgetUsd: number; since: Date },
): Promise<number | null> {
  return db.transaction(async (tx) => {
    await lockAdvisory(tx, 'modelBudget');
    if ((await sumModelCosts(tx, since)) + call.costUsd > budgetUsd) return null;
    const [row] = await tx
      .insert(modelCalls)
      .values({ ...call, status: 'reserved' })
      .returning({ id });
    return row?.id ?? null;
  });
}

/** How a call ended, with its real cost in place of the reserved one. */
export type CallEnd = Pick<typeof modelCalls.$inferInsert, 'status'> &
  Partial<
    Pick<typeof modelCalls.$inferInsert, 'reason' | 'answer' | 'inputTokens' | 'outputTokens' | 'costUsd' | 'latencyMs'>
  >;

/** Stores how a call ended. An answer that another call was given meanwhile is not stored twice. */
export async function finishModelCall(
  db: Db,
  call: { id: number; promptHash: string; model: string },
  end: CallEnd,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockAdvisory(tx, 'modelBudget');
    const isRepeated = end.status === 'answered' && (await getModelAnswer(tx, call)) !== undefined;
    const repeated = { ...end, status: 'failed', answer: null, reason: 'the same was answered meanwhile' } as const;
    await tx
      .update(modelCalls)
      .set(isRepeated ? repeated : end)
      .where(eq(id, call.id));
  });
}

/** Ends calls whose process died: what they cost is unknown, and counts as reserved. */
export async function closeDeadModelCalls(db: Queryable, startedBefore: Date): Promise<number> {
  const { rowCount } = await db
    .update(modelCalls)
    .set({ status: 'failed', reason: 'the process that asked has ended; the cost is unknown and counts as reserved' })
    .where(and(eq(status, 'reserved'), lt(startedAt, startedBefore)));
  return rowCount ?? 0;
}

/**
 * Empties stored answers: which plugin an answer is about is not stored. How calls ended and what
 * they cost stays; the same may be asked again.
 */
export async function clearModelAnswers(db: Queryable): Promise<void> {
  await db
    .update(modelCalls)
    .set({ answer: null, promptHash: sql`concat('emptied ', ${id})` })
    .where(isNotNull(answer));
}

/** Deletes calls that are older than a moment. @returns how many */
export async function deleteModelCallsBefore(db: Queryable, before: Date): Promise<number> {
  const { rowCount } = await db.delete(modelCalls).where(lt(startedAt, before));
  return rowCount ?? 0;
}
