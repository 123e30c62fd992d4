import { setTimeout as sleep } from 'node:timers/promises';
import { describeDatabaseError } from '@pi/db';
import type { AnalystDeps } from '../open-analyst.ts';
import { runAnalyses } from './run-analyses.ts';

/** Stores are read once a day, and a provider that is away is so for minutes. */
const IDLE_MS = 10 * 60_000;

/**
 * Has a language model read the listings that are due. What fails is logged.
 * @param deps null: the settings name no model, or not what it costs, and nothing is done
 * @param forGood waits for more until the signal; on the next UTC day there is a new budget
 * @returns whether plugins may be left that can be read today
 */
export async function workAnalyses(
  deps: AnalystDeps | null,
  { signal, forGood = false }: { signal?: AbortSignal; forGood?: boolean } = {},
): Promise<boolean> {
  if (!deps) return false;
  while (!signal?.aborted) {
    const ended = await runAnalyses(deps, { signal }).then(
      (run) => run.ended,
      (error) => {
        deps.log.error({ error: describeDatabaseError(error) }, 'reading listings with a language model failed');
        return null;
      },
    );
    if (!forGood) return ended === 'stopped';
    await sleep(IDLE_MS, undefined, { signal, ref: false }).catch(() => {});
  }
  return true;
}
