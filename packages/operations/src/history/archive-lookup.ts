import { listManifests } from '@pi/db/queries/archive/manifests';
import { type ArchivedResponse, loadManifest } from '@pi/ingestion/archive';
import type { HistoryContext, HistoryDeps, HistorySource } from './history-source.ts';

/**
 * Looks up the archived responses of a source's units by the key of the unit. The manifests are
 * loaded once, at the first lookup.
 */
export function createArchiveLookup(
  { db, bodyStore }: HistoryDeps,
  marketplace: string,
  source: HistorySource['name'],
): HistoryContext['findArchived'] {
  let latest: Promise<Map<string, ArchivedResponse>> | undefined;
  return async (key) => {
    latest ??= loadLatest();
    return (await latest).get(key);
  };

  async function loadLatest(): Promise<Map<string, ArchivedResponse>> {
    const responses = new Map<string, ArchivedResponse>();
    for (const manifest of await listManifests(db, { marketplace, source }))
      for (const response of await loadManifest(bodyStore, manifest)) responses.set(response.unit, response);
    return responses;
  }
}
