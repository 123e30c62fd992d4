import type { IngestionRun } from '@pi/db/queries/runs';
import { addUnits, finishDiscovery, replaceFailures } from '@pi/db/queries/runs';
import { listKnownIds } from '@pi/db/queries/stored-plugins';
import { FetchError, type MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { loadForgotten } from '../forget/forgotten.ts';

const CHUNK = 1000;
/** Stands for discovery where failures name their unit. */
const DISCOVERY = '(discovery)';

interface Scope {
  /** Ids to look for besides those the database knows. */
  ids?: readonly string[];
  /** Whether units of these ids alone are wanted. */
  idsOnly?: boolean;
  /** At most so many units. */
  limit?: number;
}

/**
 * Writes down the day's units of work of a run. A discovery that breaks off keeps what it found and notes the failure: the units found
 * are done, and the run does not claim the whole catalogue.
 * @throws FetchError when nothing was found before it broke off
 */
export async function discoverUnits(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  run: IngestionRun,
  { ids = [], idsOnly = false, limit }: Scope,
): Promise<void> {
  const { db, fetcher } = deps;
  const { about } = adapter;
  const keys = adapter.discover({
    day: run.day,
    fetch: async (request) => {
      const response = await fetcher.fetch(about, request);
      if (response.status >= 300)
        throw new FetchError('http_error', request, `answered ${response.status}`, { status: response.status });
      return response;
    },
    knownIds: async () =>
      idsOnly ? [...ids] : [...new Set([...(await listKnownIds(db, about.name, run.day)), ...ids])],
  });
  const wanted = idsOnly ? new Set(ids) : undefined;
  const most = wanted?.size ?? limit;
  const forgotten = await loadForgotten(db);
  const seen = new Set<string>();
  let chunk: string[] = [];
  const flush = async () => {
    await db.transaction((tx) => addUnits(tx, run.id, chunk, seen.size - chunk.length));
    chunk = [];
  };
  try {
    for await (const key of keys) {
      if (seen.has(key) || wanted?.has(key) === false || forgotten.hasPlugin(about.name, key)) continue;
      seen.add(key);
      if (chunk.push(key) >= CHUNK) await flush();
      if (seen.size === most) break;
    }
    await flush();
    // Having found these ids says nothing about the rest.
    if (idsOnly) return;
    await db.transaction(async (tx) => {
      await replaceFailures(tx, run, [DISCOVERY], []);
      await finishDiscovery(tx, run.id, true);
    });
  } catch (error) {
    if (!(error instanceof FetchError) || seen.size === 0) throw error;
    await flush();
    const failure = {
      kind: error.kind,
      message: `discovery broke off: ${error.message}`,
      url: error.url,
      unitKey: DISCOVERY,
      rawPage: null,
      at: deps.now(),
    };
    await db.transaction(async (tx) => {
      await replaceFailures(tx, run, [DISCOVERY], [failure]);
      await finishDiscovery(tx, run.id, false);
    });
  }
}
