import type { Queryable, Tx } from '@pi/db';
import { joinArchive, listPointedTo, lockManifest, replaceManifest } from '@pi/db/queries/archive/manifests';
import type { BodyStore } from './body-store.ts';
import { loadManifest } from './load-manifest.ts';
import { type ArchivedResponse, writeManifest } from './manifest.ts';

/** What was deleted from a manifest. */
export interface DeletedResponses {
  responses: ArchivedResponse[];
  /** The SHA-256 of the manifest that was replaced, or null: see `removeReplaced`. */
  replaced: string | null;
}

/**
 * Deletes responses from a manifest: replaces it by one without them, or by none where no response
 * is left. Their bodies stay.
 */
export async function deleteFromArchive(
  tx: Tx,
  bodyStore: BodyStore,
  manifestId: number,
  isDeleted: (response: ArchivedResponse) => boolean,
): Promise<DeletedResponses> {
  await joinArchive(tx);
  const row = await lockManifest(tx, manifestId);
  const responses = row ? await loadManifest(bodyStore, row) : [];
  const left = responses.filter((response) => !isDeleted(response));
  if (!row || left.length === responses.length) return { responses: [], replaced: null };
  const sha256 = left.length > 0 ? await bodyStore.keep(writeManifest(left)) : '';
  await replaceManifest(tx, manifestId, { responses: left.length, sha256 });
  return { responses: responses.filter(isDeleted), replaced: row.sha256 };
}

/** Removes replaced manifests that no row names any more; to be called after the commit. */
export async function removeReplaced(db: Queryable, bodyStore: BodyStore, sha256s: readonly string[]): Promise<void> {
  const pointedTo = new Set(await listPointedTo(db, sha256s));
  for (const sha256 of sha256s) if (!pointedTo.has(sha256)) await bodyStore.remove(sha256);
}
