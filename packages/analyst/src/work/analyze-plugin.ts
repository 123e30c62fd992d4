import { getRevenueInputs } from '@pi/db/queries/analyst/get-revenue-inputs';
import {
  type AnalysisLease,
  acquireAnalysisLease,
  finishAnalysis,
  releaseAnalysisLease,
} from '@pi/db/queries/analyst/lease-analysis';
import { type Analysis, dayOf } from '@pi/domain';
import { type Asked, askWithinBudget } from '../calls/ask-within-budget.ts';
import { checkAnswer } from '../check/check-answer.ts';
import { VOCABULARY } from '../check/known-tags.ts';
import { payingBounds } from '../check/paying-share.ts';
import type { AnalystDeps } from '../open-analyst.ts';
import { analysisPrompt, PROMPT_VERSION } from '../prompts/analysis-prompt.ts';
import { writeSecondPrompt } from '../prompts/listing-v1.ts';
import type { DuePlugin } from './list-due.ts';

/** How the reading of one plugin ended. */
export interface Analyzed {
  /** `stopped`: its time was up between two questions. `taken`: somebody else reads it. */
  end: 'done' | 'refused' | 'unavailable' | 'over_budget' | 'stopped' | 'taken';
  costUsd: number;
  /** Answers that were stored already. */
  cached: number;
  reason?: string;
  /** Of a plugin whose provider is away: reading others shows whose fault that is. */
  held?: HeldPlugin;
}

/** A plugin without an answer, whose lease is still held. */
export interface HeldPlugin {
  lease: AnalysisLease;
  attempts: number;
  reason: string | undefined;
}

const MINUTE_MS = 60_000;
/** Longer than two calls take. */
export const LEASE_MS = 10 * MINUTE_MS;
const LONGEST_PAUSE_HOURS = 168;

/**
 * Has the model read one plugin. An answer that is refused is asked for once more, with the reason;
 * then the plugin stays as it was until its text changes. Where the provider is away its lease is
 * held: `blamePlugin` or `releasePlugin` ends it.
 * @param signal begins no question once it aborts
 */
export async function analyzePlugin(deps: AnalystDeps, due: DuePlugin, signal?: AbortSignal): Promise<Analyzed> {
  const { db, model, now } = deps;
  const { pluginId, textHash: seenHash, attempts } = due.candidate;
  const until = new Date(now().getTime() + LEASE_MS);
  const asking = { model: model.name, promptVersion: PROMPT_VERSION };
  const lease = await acquireAnalysisLease(db, { pluginId, seenHash, now: now(), until, ...asking });
  if (!lease) return { end: 'taken', costUsd: 0, cached: 0 };
  try {
    const read = await readTwice(deps, due, signal);
    if (read.end === 'unavailable') return { ...read, held: { lease, attempts: attempts + 1, reason: read.reason } };
    await store(deps, lease, due, read);
    return read;
  } catch (error) {
    await releaseAnalysisLease(db, lease);
    throw error;
  }
}

/**
 * Pauses a plugin for which the provider had no answer while it answered others, each time longer:
 * it is the plugin's own fault.
 */
export async function blamePlugin({ db, now }: AnalystDeps, { lease, attempts, reason }: HeldPlugin): Promise<void> {
  const hours = Math.min(2 ** (attempts - 1), LONGEST_PAUSE_HOURS);
  const leasedUntil = new Date(now().getTime() + hours * 60 * MINUTE_MS);
  await finishAnalysis(db, lease, { status: 'failed', reason, attempts, leasedUntil });
}

/** Leaves a plugin as it was: the provider was away for all. */
export async function releasePlugin({ db }: AnalystDeps, { lease }: HeldPlugin): Promise<void> {
  await releaseAnalysisLease(db, lease);
}

type Read = Analyzed & { analysis?: Analysis };

async function readTwice(
  deps: AnalystDeps,
  { candidate, listing, reviews }: DuePlugin,
  signal: AbortSignal | undefined,
): Promise<Read> {
  const bounds = payingBounds(await getRevenueInputs(deps.db, candidate.pluginId));
  const { instructions, prompt } = analysisPrompt(listing, reviews, VOCABULARY);
  const source = { listing, reviews, bounds };
  const first = checkAsked(await askWithinBudget(deps, { instructions, prompt }), source);
  if (first.end !== 'refused') return first;
  const { costUsd, cached } = first;
  if (signal?.aborted) return { end: 'stopped', costUsd, cached };
  const second = writeSecondPrompt(prompt, first.reason ?? '');
  const again = checkAsked(await askWithinBudget(deps, { instructions, prompt: second }), source);
  return { ...again, costUsd: costUsd + again.costUsd, cached: cached + again.cached };
}

function checkAsked(asked: Asked, source: Parameters<typeof checkAnswer>[1]): Read {
  if (asked.kind === 'over_budget') return { end: 'over_budget', costUsd: 0, cached: 0 };
  const { costUsd } = asked;
  if (asked.kind === 'unavailable') return { end: 'unavailable', costUsd, cached: 0, reason: asked.reason };
  if (asked.kind === 'unusable') return { end: 'refused', costUsd, cached: 0, reason: asked.reason };
  const checked = checkAnswer(asked.answer, source);
  const took = { costUsd, cached: asked.isCached ? 1 : 0 };
  if ('reason' in checked) return { end: 'refused', ...took, reason: checked.reason };
  return { end: 'done', ...took, analysis: checked.analysis };
}

async function store(
  { db, model, now }: AnalystDeps,
  lease: AnalysisLease,
  { candidate, textHash }: DuePlugin,
  { end, analysis, reason }: Read,
): Promise<void> {
  const today = dayOf(now());
  const checked = { textHash, basis: candidate.basis, checkedOn: today };
  if (end === 'done')
    await finishAnalysis(db, lease, {
      ...{ ...checked, model: model.name, promptVersion: PROMPT_VERSION },
      ...{ status: 'done', reason: null, attempts: 0, analysis, analysedOn: today },
    });
  else if (end === 'refused')
    await finishAnalysis(db, lease, { ...checked, status: 'failed', reason, attempts: candidate.attempts + 1 });
  else await releaseAnalysisLease(db, lease);
}
