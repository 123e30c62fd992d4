import { finishModelCall, getModelAnswer, reserveModelCall, sumModelCosts } from '@pi/db/queries/analyst/model-calls';
import { dayOf } from '@pi/domain';
import { ModelError, type ModelUsage } from '@pi/llm';
import { z } from 'zod';
import { sha256 } from '../input/hash-text.ts';
import type { AnalystDeps } from '../open-analyst.ts';
import { Answer, INSTRUCTIONS, MOST_TOKENS } from '../prompts/listing-v1.ts';
import { costOf, highestUsage } from './call-cost.ts';
import { toStorable } from './to-storable.ts';

/** What came of a question. */
export type Asked =
  | { kind: 'answer'; answer: Answer; costUsd: number; isCached: boolean }
  | { kind: 'over_budget' }
  /** Nothing to use: the provider is away, or what it says has no use. */
  | { kind: 'unavailable'; reason: string; costUsd: number }
  | { kind: 'unusable'; reason: string; costUsd: number };

const SCHEMA = JSON.stringify(z.toJSONSchema(Answer));

/** Whether the budget of the UTC day has room for the smallest call that there can be. */
export async function hasRoomForCall({ db, settings, now }: AnalystDeps): Promise<boolean> {
  const least = costOf(highestUsage([INSTRUCTIONS, SCHEMA], MOST_TOKENS), settings);
  return (await sumModelCosts(db, startOfDay(now()))) + least <= settings.dailyBudgetUsd;
}

/**
 * Asks the model, within the budget of the UTC day. What was answered before is not asked again.
 * The highest cost is reserved before the call and replaced by the real one after it; where that is
 * not known, it stays.
 */
export async function askWithinBudget(
  deps: AnalystDeps,
  { instructions, prompt }: { instructions: string; prompt: string },
): Promise<Asked> {
  const { db, model, settings, now } = deps;
  const promptHash = sha256([instructions, prompt, SCHEMA]);
  const call = { promptHash, model: model.name };
  const stored = Answer.safeParse(await getModelAnswer(db, call));
  if (stored.data) return { kind: 'answer', answer: stored.data, costUsd: 0, isCached: true };
  const highest = costOf(highestUsage([instructions, prompt, SCHEMA], MOST_TOKENS), settings);
  const startedAt = now();
  const since = startOfDay(startedAt);
  const budgetUsd = settings.dailyBudgetUsd;
  const id = await reserveModelCall(db, { ...call, costUsd: highest, startedAt }, { budgetUsd, since });
  if (id === null) return { kind: 'over_budget' };
  const begunAt = performance.now();
  const took = (usage: ModelUsage | null, unknownCost: number) => ({
    inputTokens: usage?.inputTokens ?? null,
    outputTokens: usage?.outputTokens ?? null,
    costUsd: usage ? costOf(usage, settings) : unknownCost,
    latencyMs: Math.round(performance.now() - begunAt),
  });
  try {
    const { proposal, usage } = await model.ask({ schema: Answer, instructions, prompt, mostTokens: MOST_TOKENS });
    const end = took(usage, highest);
    const answer = toStorable(proposal) as Answer;
    if (end.costUsd > highest) {
      const reason = 'The provider says that the call took more tokens than it can have taken.';
      await finishModelCall(db, { id, ...call }, { status: 'failed', reason, ...end });
      return { kind: 'unavailable', reason, costUsd: end.costUsd };
    }
    await finishModelCall(db, { id, ...call }, { status: 'answered', answer, ...end });
    return { kind: 'answer', answer, costUsd: end.costUsd, isCached: false };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const end = took(error.usage, error.mayCost ? highest : 0);
    const reason = `${error.message[0]?.toUpperCase()}${error.message.slice(1)}.`;
    await finishModelCall(db, { id, ...call }, { status: 'failed', reason, ...end });
    return { kind: error.reason, reason, costUsd: end.costUsd };
  }
}

/** The beginning of a moment's UTC day: that of its budget. */
export function startOfDay(moment: Date): Date {
  return new Date(`${dayOf(moment)}T00:00:00Z`);
}
