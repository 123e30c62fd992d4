import { type ArchiveManifest, listManifests } from '@pi/db/queries/archive/manifests';
import { dayOf } from '@pi/domain';
import { deleteFromArchive, removeReplaced } from '@pi/ingestion/archive/delete-from-archive';
import { loadManifest } from '@pi/ingestion/archive/load-manifest';
import type { ArchivedResponse } from '@pi/ingestion/archive/manifest';
import type { IngestionDeps } from '@pi/ingestion/deps';
import { type LastSaid, momentOf, type NotedResponse, requestOf, selectExpired } from './retention.ts';

export interface PruneOptions {
  marketplace: string;
  /** Every response of the last so many days stays. */
  keepDays: number;
  /** Whether to remove; otherwise it is only told what would be. */
  apply: boolean;
}

export interface Pruned {
  marketplace: string;
  responses: number;
  /** Bytes of the responses, before compression. */
  bytes: number;
}

type PruneDeps = Pick<IngestionDeps, 'db' | 'bodyStore' | 'now'>;

/**
 * Takes the kept responses of a marketplace that say nothing new out of their manifests, see `judgeDay`. Day by day: broken off,
 * it has removed part of them, and the next call the rest. Their bodies stay: those before them have the same.
 */
export async function prune(deps: PruneDeps, { marketplace, keepDays, apply }: PruneOptions): Promise<Pruned> {
  const young = dayOf(new Date(deps.now().getTime() - keepDays * 86_400_000));
  const manifests = await listManifests(deps.db, { marketplace });
  const days = Map.groupBy(
    manifests.filter(({ day }) => day < young),
    ({ day }) => day,
  );
  const pruned = { marketplace, responses: 0, bytes: 0 };
  if (days.size === 0) return pruned;

  const newest = await findNewest(deps, manifests);
  const said: LastSaid = new Map();
  for (const day of [...days.keys()].toSorted()) {
    const responses: NotedResponse[] = [];
    for await (const response of readNoted(deps, days.get(day) ?? [])) responses.push(response);
    const prunable = selectExpired(responses, said, newest);
    pruned.responses += prunable.length;
    pruned.bytes += prunable.reduce((sum, { bytes }) => sum + bytes, 0);
    if (apply) await remove(deps, prunable);
  }
  return pruned;
}

async function* readNoted(
  { bodyStore }: PruneDeps,
  manifests: readonly ArchiveManifest[],
): AsyncIterable<NotedResponse> {
  for (const manifest of manifests) {
    const { runId, id: manifestId, day } = manifest;
    for (const response of await loadManifest(bodyStore, manifest)) yield { ...response, runId, manifestId, day };
  }
}

async function findNewest(deps: PruneDeps, manifests: readonly ArchiveManifest[]): Promise<Map<string, string>> {
  const newest = new Map<string, string>();
  for await (const response of readNoted(deps, manifests)) {
    const request = requestOf(response);
    if (momentOf(response) > (newest.get(request) ?? '')) newest.set(request, momentOf(response));
  }
  return newest;
}

async function remove({ db, bodyStore }: PruneDeps, prunable: readonly NotedResponse[]): Promise<void> {
  const left: string[] = [];
  for (const [id, some] of Map.groupBy(prunable, ({ manifestId }) => manifestId)) {
    const going = new Set(some.map(placeOf));
    const { replaced } = await db.transaction((tx) =>
      deleteFromArchive(tx, bodyStore, id, (one) => going.has(placeOf(one))),
    );
    if (replaced) left.push(replaced);
  }
  await removeReplaced(db, bodyStore, left);
}

function placeOf({ unit, position, url, body, fetchedAt }: ArchivedResponse): string {
  return JSON.stringify([unit, position, url, body, fetchedAt]);
}
