import { closeDeadModelCalls } from '@pi/db/queries/analyst/model-calls';
import { hasRoomForCall } from '../calls/ask-within-budget.ts';
import type { AnalystDeps } from '../open-analyst.ts';
import {
  type Analyzed,
  analyzePlugin,
  blamePlugin,
  type HeldPlugin,
  LEASE_MS,
  releasePlugin,
} from './analyze-plugin.ts';
import { createBell } from './bell.ts';
import { type DuePlugin, listDue } from './list-due.ts';

/** What a run did, and why it ended. */
export interface AnalysisRun {
  done: number;
  /** Whose answers were refused, and those whose provider was away. */
  refused: number;
  unavailable: number;
  /** Answers that were stored already. */
  cached: number;
  costUsd: number;
  /** `nothing_due`: all is read; else the time or limit, the day's budget, or the provider. */
  ended: 'nothing_due' | 'stopped' | 'over_budget' | 'provider_away';
}

/** Plugins in a row whose provider is away: then so it is for all. */
const MOST_AWAY = 5;

/**
 * Has the model read plugins that are due, the biggest first, several at a time, until none is
 * left, the budget of the day is spent, or the provider is away. Any number of processes may do it
 * at once. What fails leaves its plugin as it was.
 * @param signal takes no more plugins once it aborts; calls that are made are waited for
 * @param limit the most plugins that are read
 */
export async function runAnalyses(
  deps: AnalystDeps,
  { signal, limit = Number.POSITIVE_INFINITY }: { signal?: AbortSignal; limit?: number } = {},
): Promise<AnalysisRun> {
  await closeDeadModelCalls(deps.db, new Date(deps.now().getTime() - LEASE_MS));
  const run: AnalysisRun = { done: 0, refused: 0, unavailable: 0, cached: 0, costUsd: 0, ended: 'nothing_due' };
  if (!(await hasRoomForCall(deps))) return { ...run, ended: 'over_budget' };
  const due = listDue(deps, signal);
  const waiting: DuePlugin[] = [];
  const freed = createBell();
  let held: HeldPlugin[] = [];
  let left = limit;
  let reading = 0;
  const readNext = async () => {
    while (run.ended === 'nothing_due') {
      if (left <= 0) run.ended = 'stopped';
      left -= 1;
      const plugin = left < 0 ? undefined : (waiting.shift() ?? (await due.next()).value);
      if (signal?.aborted) run.ended = 'stopped';
      if (!plugin || run.ended !== 'nothing_due') return;
      const heardBefore = freed.rings;
      reading += 1;
      const one = await analyzePlugin(deps, plugin, signal).finally(() => {
        reading -= 1;
      });
      tally(run, one);
      if (!isRead(one)) left += 1;
      if (one.reason) deps.log.warn({ plugin: plugin.candidate.pluginId, end: one.end }, one.reason);
      if (one.held) held.push(one.held);
      if (one.held && held.length >= MOST_AWAY) run.ended = 'provider_away';
      if (isAnswered(one)) {
        // The provider answers others: what it did not answer is at fault itself.
        const blamed = held;
        held = [];
        for (const plugin of blamed) await blamePlugin(deps, plugin);
      }
      if (isRead(one) || one.costUsd > 0) freed.ring();
      if (one.end === 'over_budget') {
        // Calls that are under way cost less than they reserve: when one ends it is tried again.
        waiting.push(plugin);
        if (freed.rings === heardBefore && reading === 0) run.ended = 'over_budget';
        else if (freed.rings === heardBefore) await freed.heard();
      }
    }
  };
  const readers = Array.from({ length: deps.settings.concurrency }, () =>
    readNext()
      .catch((error) => {
        run.ended = 'stopped';
        throw error;
      })
      // Nobody waits for who has gone.
      .finally(() => freed.ring()),
  );
  // Nobody goes on behind the back of the caller.
  const failed = (await Promise.allSettled(readers)).find(({ status }) => status === 'rejected');
  for (const plugin of held) await releasePlugin(deps, plugin);
  if (failed?.status === 'rejected') throw failed.reason;
  if (held.length > 0 && run.ended === 'nothing_due') run.ended = 'provider_away';
  if (run.done + run.refused + run.unavailable > 0) deps.log.info(run, 'listings were read by a language model');
  return run;
}

function tally(run: AnalysisRun, { end, costUsd, cached }: Analyzed): void {
  run.costUsd += costUsd;
  run.cached += cached;
  if (end === 'done' || end === 'refused' || end === 'unavailable') run[end] += 1;
}

function isRead({ end }: Analyzed): boolean {
  return end === 'done' || end === 'refused' || end === 'unavailable';
}

/** Whether the provider answered, and not a stored answer alone. */
function isAnswered({ end, costUsd, cached }: Analyzed): boolean {
  return (end === 'done' || end === 'refused') && (costUsd > 0 || cached === 0);
}
