import { type ArchiveManifest, listManifests } from '@pi/db/queries/archive/manifests';
import { addDays, dayOf } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import { type ArchivedResponse, deleteFromArchive, loadManifest, removeReplaced } from '@pi/ingestion/archive';
import { type LatestResponses, type ListedResponse, momentOf, requestKey, selectExpired } from './select-expired.ts';

export interface PruneOptions {
  marketplace: string;
  /** Every response of so many days stays. */
  keepDays: number;
  /** Whether to remove responses; otherwise it is a dry run. */
  apply: boolean;
}

export interface PruneReport {
  marketplace: string;
  responses: number;
  /** Bytes of the responses, before compression. */
  bytes: number;
}

type PruneDeps = Pick<IngestionDeps, 'db' | 'bodyStore' | 'now'>;

/**
 * Removes archived responses of a marketplace that repeat what an earlier one says from their
 * manifests, see `selectExpired`. Works day by day: when it breaks off, the next call removes the
 * rest. Bodies stay, because the earlier responses have the same ones.
 */
export async function prune(deps: PruneDeps, { marketplace, keepDays, apply }: PruneOptions): Promise<PruneReport> {
  const firstKeptDay = addDays(dayOf(deps.now()), -keepDays);
  const manifests = await listManifests(deps.db, { marketplace });
  const oldDays = Map.groupBy(
    manifests.filter(({ day }) => day < firstKeptDay),
    ({ day }) => day,
  );
  const report = { marketplace, responses: 0, bytes: 0 };
  if (oldDays.size === 0) return report;

  const newest = await findNewestMoments(deps, manifests);
  const latest: LatestResponses = new Map();
  for (const day of [...oldDays.keys()].toSorted()) {
    const responses: ListedResponse[] = [];
    for await (const response of readListed(deps, oldDays.get(day) ?? [])) responses.push(response);
    const expired = selectExpired(responses, latest, newest);
    report.responses += expired.length;
    report.bytes += expired.reduce((sum, { bytes }) => sum + bytes, 0);
    if (apply) await removeFromManifests(deps, expired);
  }
  return report;
}

async function* readListed(
  { bodyStore }: PruneDeps,
  manifests: readonly ArchiveManifest[],
): AsyncIterable<ListedResponse> {
  for (const manifest of manifests) {
    const { runId, id: manifestId, day } = manifest;
    for (const response of await loadManifest(bodyStore, manifest)) yield { ...response, runId, manifestId, day };
  }
}

async function findNewestMoments(deps: PruneDeps, manifests: readonly ArchiveManifest[]): Promise<Map<string, string>> {
  const newest = new Map<string, string>();
  for await (const response of readListed(deps, manifests)) {
    const request = requestKey(response);
    if (momentOf(response) > (newest.get(request) ?? '')) newest.set(request, momentOf(response));
  }
  return newest;
}

async function removeFromManifests({ db, bodyStore }: PruneDeps, expired: readonly ListedResponse[]): Promise<void> {
  const replacedManifests: ArchiveManifest[] = [];
  for (const [id, some] of Map.groupBy(expired, ({ manifestId }) => manifestId)) {
    const going = new Set(some.map(entryKey));
    const { replaced } = await db.transaction((tx) =>
      deleteFromArchive(tx, bodyStore, id, (one) => going.has(entryKey(one))),
    );
    if (replaced) replacedManifests.push(replaced);
  }
  await removeReplaced(db, bodyStore, replacedManifests);
}

function entryKey({ unit, position, url, body, fetchedAt }: ArchivedResponse): string {
  return JSON.stringify([unit, position, url, body, fetchedAt]);
}
