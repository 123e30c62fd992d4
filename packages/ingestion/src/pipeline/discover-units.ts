import type { Failure } from '@pi/db/queries/health/failures';
import { listKnownIds } from '@pi/db/queries/listings/stored-plugins';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { Problem } from '@pi/domain';
import { FetchError, findExcess, type MarketplaceAdapter, type StoreRequest } from '@pi/scrapers';
import { archiveDiscovery, DISCOVERY } from '../archive/archive-discovery.ts';
import type { IngestionDeps } from '../deps.ts';
import { loadSuppressionList } from '../suppression/suppression-list.ts';
import { findShortDiscovery } from './check-list.ts';

interface Scope {
  /** Ids to look for besides those the database knows. */
  ids?: readonly string[];
  /** Whether only these ids become units. */
  idsOnly?: boolean;
  /** At most so many units. */
  limit?: number;
}

export interface Discovered {
  /** The units' keys, each once, in the order they were found. */
  keys: string[];
  /** Why discovery stopped early, or its list is suspect; null when it is complete. */
  failure: Failure | null;
  /** How many plugins the store's own list names, where the adapter reads one to its end. */
  discovered: number | undefined;
}

/**
 * Finds the units of a run and inserts none: they are inserted once, in their batches. A discovery
 * that fails halfway returns the units it found and the failure: these units are read, and the run
 * has no complete list.
 * @throws FetchError when it fails before it finds a unit, or the store lists none
 */
export async function discoverUnits(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  run: IngestionRun,
  { ids = [], idsOnly = false, limit }: Scope,
): Promise<Discovered> {
  const { db, fetcher } = deps;
  const { info } = adapter;
  let last: StoreRequest | undefined;
  let discovered: number | undefined;
  const archiver = archiveDiscovery(deps, info.name, run);
  const keys = adapter.discover({
    day: run.day,
    fetch: async (request) => {
      last = request;
      const response = await fetcher.fetch(info, request);
      if (response.status >= 300)
        throw new FetchError('http_error', request, `answered ${response.status}`, { status: response.status });
      await archiver.add(response);
      const excess = findExcess([response.body]);
      if (excess) throw new FetchError('too_large', request, `the answer has ${excess}`);
      return response;
    },
    setListed: (count) => {
      discovered = count;
    },
    knownIds: async () =>
      idsOnly ? [...ids] : [...new Set([...(await listKnownIds(db, info.name, run.day)), ...ids])],
  });
  const wanted = idsOnly ? new Set(ids) : undefined;
  const most = wanted?.size ?? limit;
  const suppressionList = await loadSuppressionList(db);
  const seen = new Set<string>();
  let hasFound = false;
  try {
    for await (const key of keys) {
      archiver.addKey(key);
      hasFound = true;
      if (seen.has(key) || wanted?.has(key) === false || suppressionList.hasPlugin(info.name, key)) continue;
      seen.add(key);
      if (seen.size === most) break;
    }
    await archiver.flush();
    // No store is empty: it has sent something else than its list.
    if (last && !idsOnly && (!hasFound || discovered === 0))
      throw new FetchError('format_changed', last, 'no plugin is listed');
    const short = await findShortDiscovery(db, run, discovered);
    return { keys: [...seen], failure: short && failureOf(short), discovered };
  } catch (error) {
    // What stopped discovery is the reason to report, also where its responses cannot be archived.
    await archiver.flush().catch((flushError) => {
      deps.log.warn({ error: String(flushError), runId: run.id }, 'responses of discovery were not archived');
    });
    if (!(error instanceof FetchError) || seen.size === 0) throw error;
    const failure = failureOf({ kind: error.kind, message: `discovery failed: ${error.message}`, url: error.url });
    return { keys: [...seen], failure, discovered: undefined };
  }

  function failureOf(problem: Problem): Failure {
    return { ...problem, unitKey: DISCOVERY, bodySha256: null, at: deps.now() };
  }
}
