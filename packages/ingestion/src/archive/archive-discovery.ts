import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { StoreResponse } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { EMPTY_SUPPRESSION_LIST, lockSuppressionList } from '../suppression/suppression-list.ts';
import { archiveUnits } from './archive-units.ts';

/** Stands for discovery where failures and kept responses name their unit. */
export const DISCOVERY = '(discovery)';

/** Keeps what discovery reads, but for pages that name somebody who asked to be left out. */
export interface DiscoveryArchiver {
  add(response: StoreResponse): Promise<void>;
  /** Notes a key that was found in what was read since the last one. */
  addKey(key: string): void;
  /** @throws Error when a response cannot be kept */
  flush(): Promise<void>;
}

/**
 * Which page a key stands in is known by the order alone: a response waits until the next one comes or nothing more does. Keys
 * that come then stand in those that wait. So each page of a list is noted as it comes: noted
 * together at the end they would be in memory, or lie there unnoted, for as long as discovery takes.
 */
export function archiveDiscovery(
  { db, bodyStore }: Pick<IngestionDeps, 'db' | 'bodyStore'>,
  marketplace: string,
  run: IngestionRun,
): DiscoveryArchiver {
  let waiting: StoreResponse[] = [];
  let keys: string[] = [];
  const flush = async () => {
    const [responses, named] = [waiting, keys];
    waiting = [];
    keys = [];
    if (responses.length === 0) return;
    await db.transaction(async (tx) => {
      const suppressionList = await lockSuppressionList(tx, EMPTY_SUPPRESSION_LIST);
      if (named.some((key) => suppressionList.hasPlugin(marketplace, key))) return;
      const [kept] = await archiveUnits(tx, bodyStore, run, [unitOf(responses)]);
      const [problem] = kept?.result.problems ?? [];
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
