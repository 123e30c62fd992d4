import type { IngestionRun } from '@pi/db/queries/runs';
import type { StoreResponse } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { keepResponses } from '../steps/keep-responses.ts';

/** Stands for discovery where failures and kept responses name their unit. */
export const DISCOVERY = '(discovery)';

/** Keeps what discovery reads, but for pages that name somebody who asked to be left out. */
export interface DiscoveryKeeper {
  add(response: StoreResponse): Promise<void>;
  /** Notes that a key was found in what was read since the last one. */
  noteKey(isForgotten: boolean): void;
  flush(): Promise<void>;
}

/**
 * Which page a key stands in is known by the order alone: a response waits until the next one comes or nothing more does. Keys
 * that come then stand in those that wait.
 */
export function keepDiscovery(
  deps: Pick<IngestionDeps, 'db' | 'rawStore'>,
  marketplace: string,
  { id, day }: IngestionRun,
): DiscoveryKeeper {
  let waiting: StoreResponse[] = [];
  let gaveKeys = false;
  let named = false;
  const flush = async () => {
    const responses = named ? [] : waiting;
    waiting = [];
    gaveKeys = false;
    named = false;
    await keepResponses(deps, marketplace, responses, { runId: id, unitKey: DISCOVERY, day });
  };
  return {
    async add(response) {
      if (gaveKeys) await flush();
      waiting.push(response);
    },
    noteKey(isForgotten) {
      gaveKeys = true;
      named ||= isForgotten;
    },
    flush,
  };
}
