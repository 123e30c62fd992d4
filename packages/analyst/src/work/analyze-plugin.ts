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
  end: 'done' | 'refused' | 'unavailable' | 'over_budget' | 'taken';
  costUsd: number;
  /** Answers that were stored already. */
  cached: number;
  reason?: string;
}

const MINUTE_MS = 60_000;
/** Longer than two calls take. */
export const LEASE_MS = 10 * MINUTE_MS;
const LONGEST_PAUSE_HOURS = 168;

/**
 * Has the model read one plugin. An answer that is refused is asked for once more, with the reason;
 * then the plugin stays as it was until its text changes. A provider that is away is asked again
 * later, each time after a longer pause.
 */
export async function analyzePlugin(deps: AnalystDeps, due: DuePlugin): Promise<Analyzed> {
  const { db, model, now } = deps;
  const { pluginId, textHash: seenHash, attempts } = due.candidate;
  const until = new Date(now().getTime() + LEASE_MS);
  const asking = { model: model.name, promptVersion: PROMPT_VERSION };
  const lease = await acquireAnalysisLease(db, { pluginId, seenHash, now: now(), until, ...asking });
  if (!lease) return { end: 'taken', costUsd: 0, cached: 0 };
  try {
    const read = await readTwice(deps, due);
    await store(deps, lease, { ...due, attempts: attempts + 1 }, read);
    return read;
  } catch (error) {
    await releaseAnalysisLease(db, lease);
    throw error;
  }
}

type Read = Analyzed & { analysis?: Analysis };

async function readTwice(deps: AnalystDeps, { candidate, listing, reviews }: DuePlugin): Promise<Read> {
  const bounds = payingBounds(await getRevenueInputs(deps.db, candidate.pluginId));
  const { instructions, prompt } = analysisPrompt(listing, reviews, VOCABULARY);
  const source = { listing, reviews, bounds };
  const first = checkAsked(await askWithinBudget(deps, { instructions, prompt }), source);
  if (first.end !== 'refused') return first;
  const second = writeSecondPrompt(prompt, first.reason ?? '');
  const again = checkAsked(await askWithinBudget(deps, { instructions, prompt: second }), source);
  return { ...again, costUsd: first.costUsd + again.costUsd, cached: first.cached + again.cached };
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

type Finished = Pick<DuePlugin, 'textHash'> & { attempts: number };

async function store(
  { db, model, now }: AnalystDeps,
  lease: AnalysisLease,
  { textHash, attempts }: Finished,
  { end, analysis, reason }: Read,
): Promise<void> {
  const asked = { textHash, model: model.name, promptVersion: PROMPT_VERSION };
  if (end === 'done')
    await finishAnalysis(db, lease, {
      ...asked,
      ...{ status: 'done', reason: null, attempts: 0, analysis, analysedOn: dayOf(now()) },
    });
  else if (end === 'refused') await finishAnalysis(db, lease, { textHash, status: 'failed', reason, attempts });
  else if (end === 'unavailable')
    await finishAnalysis(db, lease, { status: 'failed', reason, attempts, leasedUntil: pauseUntil(now(), attempts) });
  else await releaseAnalysisLease(db, lease);
}

function pauseUntil(now: Date, attempts: number): Date {
  return new Date(now.getTime() + Math.min(2 ** (attempts - 1), LONGEST_PAUSE_HOURS) * 60 * MINUTE_MS);
}
