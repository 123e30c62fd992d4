import type { ArchiveManifest } from '@pi/db/queries/archive/manifests';
import type { BodyStore } from './body-store.ts';
import { type ArchivedResponse, readManifest } from './manifest.ts';

/**
 * The responses that an archived manifest names.
 * @throws Error when it is missing in the body store, or not a valid manifest
 */
export async function loadManifest(
  bodyStore: BodyStore,
  { id, marketplace, day, sha256 }: Pick<ArchiveManifest, 'id' | 'marketplace' | 'day' | 'sha256'>,
): Promise<ArchivedResponse[]> {
  const text = await bodyStore.read(sha256);
  const which = `manifest ${id} (${marketplace}, ${day}, ${sha256})`;
  if (text === null) throw new Error(`${which}: missing in the body store`);
  try {
    return readManifest(text);
  } catch (error) {
    throw new Error(`${which}: ${(error as Error).message}`, { cause: error });
  }
}
