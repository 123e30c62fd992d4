import type { Queryable, Tx } from '@pi/db';
import { joinArchive, listPointedTo, lockManifest, replaceManifest } from '@pi/db/queries/archive/manifests';
import type { BodyStore } from './body-store.ts';
import { loadManifest } from './load-manifest.ts';
import { type ArchivedResponse, writeManifest } from './manifest.ts';

/** What was taken out of a manifest. */
export interface Extracted {
  responses: ArchivedResponse[];
  /** Where the manifest lies that was replaced, or null: see `removeReplaced`. */
  replaced: string | null;
}

/** Takes responses out of a manifest: another is put in its place, or none where nothing is left. Bodies stay. */
export async function deleteFromArchive(
  tx: Tx,
  bodyStore: BodyStore,
  manifestId: number,
  goes: (response: ArchivedResponse) => boolean,
): Promise<Extracted> {
  await joinArchive(tx);
  const row = await lockManifest(tx, manifestId);
  const named = row ? await loadManifest(bodyStore, row) : [];
  const left = named.filter((response) => !goes(response));
  if (!row || left.length === named.length) return { responses: [], replaced: null };
  const sha256 = left.length > 0 ? await bodyStore.keep(writeManifest(left)) : '';
  await replaceManifest(tx, manifestId, { responses: left.length, sha256 });
  return { responses: named.filter(goes), replaced: row.sha256 };
}

/** Removes manifests that were replaced, when that has been committed: no row leads to them any more. */
export async function removeReplaced(db: Queryable, bodyStore: BodyStore, sha256s: readonly string[]): Promise<void> {
  const pointedTo = new Set(await listPointedTo(db, sha256s));
  for (const sha256 of sha256s) if (!pointedTo.has(sha256)) await bodyStore.remove(sha256);
}
