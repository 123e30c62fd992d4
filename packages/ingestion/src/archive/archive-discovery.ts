import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { StoreResponse } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { lockSuppressionList } from '../suppression/suppression-list.ts';
import { archiveUnits } from './archive-units.ts';

/** The unit key of discovery in failures and manifests. */
export const DISCOVERY = '(discovery)';

/** Archives the responses of discovery, except those that name a plugin of the suppression list. */
export interface DiscoveryArchiver {
  add(response: StoreResponse): Promise<void>;
  /** Adds a key that was found in the responses since the last one. */
  addKey(key: string): void;
  /** @throws Error when a response cannot be archived */
  flush(): Promise<void>;
}

/**
 * Creates the archiver of a discovery. Only the order shows which response a key comes from: a
 * response waits until the next one arrives or discovery ends, and keys in between belong to it.
 * Each response is then archived at once: otherwise all of them would be in memory, or in the body
 * store without a manifest, as long as discovery takes.
 */
export function archiveDiscovery(
  { db, bodyStore }: Pick<IngestionDeps, 'db' | 'bodyStore'>,
  marketplace: string,
  run: IngestionRun,
): DiscoveryArchiver {
  let waiting: StoreResponse[] = [];
  let keys: string[] = [];
  const flush = async () => {
    const [responses, found] = [waiting, keys];
    waiting = [];
    keys = [];
    if (responses.length === 0) return;
    await db.transaction(async (tx) => {
      const suppressionList = await lockSuppressionList(tx);
      if (found.some((key) => suppressionList.hasPlugin(marketplace, key))) return;
      const [archived] = await archiveUnits(tx, bodyStore, run, [unitOf(responses)]);
      const [problem] = archived?.result.problems ?? [];
      if (problem) throw new Error(problem.message);
    });
  };
  const unitOf = (responses: StoreResponse[]) => ({
    key: DISCOVERY,
    day: run.day,
    responses: responses.map((response) => ({ response, sha256: null })),
    result: { listings: [], gone: [], problems: [] },
  });
  return {
    async add(response) {
      if (keys.length > 0) await flush();
      waiting.push(response);
    },
    addKey(key) {
      keys.push(key);
    },
    flush,
  };
}
