import { setTimeout as sleep } from 'node:timers/promises';
import { describeDatabaseError } from '@pi/db';
import type { AnalystDeps } from '../open-analyst.ts';
import { runAnalyses } from './run-analyses.ts';

/** Stores are read once a day. */
const IDLE_MS = 10 * 60_000;
const LONGEST_IDLE_MS = 6 * 3_600_000;

/**
 * Has a language model read the listings that are due. What fails is logged.
 * @param deps null: the settings name no model, or not what it costs, and nothing is done
 * @param forGood waits for more until the signal; on the next UTC day there is a new budget. Where
 * the provider is away it waits longer each time
 * @returns whether plugins may be left that can be read today
 */
export async function workAnalyses(
  deps: AnalystDeps | null,
  { signal, forGood = false }: { signal?: AbortSignal; forGood?: boolean } = {},
): Promise<boolean> {
  if (!deps) return false;
  let away = 0;
  while (!signal?.aborted) {
    const ended = await runAnalyses(deps, { signal }).then(
      (run) => run.ended,
      (error) => {
        deps.log.error({ error: describeDatabaseError(error) }, 'reading listings with a language model failed');
        return null;
      },
    );
    if (!forGood) return ended === 'stopped';
    away = ended === 'provider_away' ? away + 1 : 0;
    await sleep(idleMs(away), undefined, { signal, ref: false }).catch(() => {});
  }
  return true;
}

/** How long to wait after so many runs in a row whose provider was away. */
export function idleMs(away: number): number {
  return Math.min(IDLE_MS * 2 ** away, LONGEST_IDLE_MS);
}
