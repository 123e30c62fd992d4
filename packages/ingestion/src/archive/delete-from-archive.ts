import type { Queryable, Tx } from '@pi/db';
import {
  type ArchiveManifest,
  joinArchive,
  listPointedTo,
  lockManifest,
  replaceManifest,
} from '@pi/db/queries/archive/manifests';
import { findRun } from '@pi/db/queries/archive/runs';
import type { BodyStore } from './body-store.ts';
import { loadManifest } from './load-manifest.ts';
import { type ArchivedResponse, writeManifest } from './manifest.ts';
import { removeManifestFile, writeManifestFile } from './manifest-file.ts';

/** What was deleted from a manifest. */
export interface DeletedResponses {
  responses: ArchivedResponse[];
  /** The manifest that was replaced, or null: see `removeReplaced`. */
  replaced: ArchiveManifest | null;
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
  const replacement = { ...row, responses: left.length, sha256 };
  const run = await findRun(tx, row.runId);
  // No foreign key keeps the run of a manifest; without it the responses cannot be read again.
  if (left.length > 0 && run) await writeManifestFile(bodyStore, replacement, run);
  return { responses: responses.filter(isDeleted), replaced: row };
}

/**
 * Removes replaced manifests that no row names any more, with their files; to be called after the
 * commit.
 */
export async function removeReplaced(
  db: Queryable,
  bodyStore: BodyStore,
  manifests: readonly ArchiveManifest[],
): Promise<void> {
  const pointedTo = new Set(
    await listPointedTo(
      db,
      manifests.map(({ sha256 }) => sha256),
    ),
  );
  for (const manifest of manifests) {
    await removeManifestFile(bodyStore, manifest);
    if (!pointedTo.has(manifest.sha256)) await bodyStore.remove(manifest.sha256);
  }
}
