import { listManifests } from '@pi/db/queries/archive/manifests';
import { type ArchivedResponse, loadManifest } from '@pi/ingestion/archive';
import type { HistoryContext, HistoryDeps, HistorySource } from './history-source.ts';

/** Finds what was kept of a source's units before; the manifests are read with the first question, once. */
export function findKept(
  { db, bodyStore }: HistoryDeps,
  marketplace: string,
  source: HistorySource['name'],
): HistoryContext['kept'] {
  let kept: Promise<Map<string, ArchivedResponse>> | undefined;
  return async (key) => {
    kept ??= readAll();
    return (await kept).get(key);
  };

  async function readAll(): Promise<Map<string, ArchivedResponse>> {
    const all = new Map<string, ArchivedResponse>();
    for (const manifest of await listManifests(db, { marketplace, source }))
      for (const response of await loadManifest(bodyStore, manifest)) all.set(response.unit, response);
    return all;
  }
}
