import { closeDeadModelCalls } from '@pi/db/queries/analyst/model-calls';
import type { AnalystDeps } from '../open-analyst.ts';
import { type Analyzed, analyzePlugin, LEASE_MS } from './analyze-plugin.ts';
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

/** Plugins in a row whose provider is away: then so it is for the others. */
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
  const due = listDue(deps);
  const waiting: DuePlugin[] = [];
  let left = limit;
  let away = 0;
  const readNext = async () => {
    while (run.ended === 'nothing_due') {
      if (signal?.aborted || left <= 0) {
        run.ended = 'stopped';
        return;
      }
      left -= 1;
      const plugin = waiting.shift() ?? (await due.next()).value;
      if (!plugin) return;
      const one = await analyzePlugin(deps, plugin);
      tally(run, one);
      if (one.end === 'taken' || one.end === 'over_budget') left += 1;
      away = one.end === 'unavailable' ? away + 1 : 0;
      if (away >= MOST_AWAY) run.ended = 'provider_away';
      if (one.reason) deps.log.warn({ plugin: plugin.candidate.pluginId, end: one.end }, one.reason);
      if (one.end === 'over_budget') {
        // Calls that are under way cost less than they reserve: who makes them tries again.
        waiting.push(plugin);
        return;
      }
    }
  };
  const readers = Array.from({ length: deps.settings.concurrency }, () =>
    readNext().catch((error) => {
      run.ended = 'stopped';
      throw error;
    }),
  );
  // Nobody goes on behind the back of the caller.
  const failed = (await Promise.allSettled(readers)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  if (waiting.length > 0 && run.ended === 'nothing_due') run.ended = 'over_budget';
  if (run.done + run.refused + run.unavailable > 0) deps.log.info(run, 'listings were read by a language model');
  return run;
}

function tally(run: AnalysisRun, { end, costUsd, cached }: Analyzed): void {
  run.costUsd += costUsd;
  run.cached += cached;
  if (end === 'done' || end === 'refused' || end === 'unavailable') run[end] += 1;
}
