import type { ArchiveManifest } from '@pi/db/queries/archive/manifests';
import type { BodyStore } from './body-store.ts';
import { type ArchivedResponse, readManifest } from './manifest.ts';

/**
 * The responses that a noted manifest names.
 * @throws Error when the body store does not have it, or has something else in its place
 */
export async function loadManifest(
  bodyStore: BodyStore,
  { id, marketplace, day, sha256 }: Pick<ArchiveManifest, 'id' | 'marketplace' | 'day' | 'sha256'>,
): Promise<ArchivedResponse[]> {
  const text = await bodyStore.read(sha256);
  const which = `manifest ${id} (${marketplace}, ${day}, ${sha256})`;
  if (text === null) throw new Error(`${which}: the body store does not have it`);
  try {
    return readManifest(text);
  } catch (error) {
    throw new Error(`${which}: ${(error as Error).message}`, { cause: error });
  }
}
