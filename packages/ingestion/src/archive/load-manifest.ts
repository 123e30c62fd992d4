import type { RawManifest } from '@pi/db/queries/archive/raw-manifests';
import { type ArchivedResponse, readManifest } from './manifest.ts';
import type { RawStore } from './raw-store.ts';

/**
 * The responses that a noted manifest names.
 * @throws Error when the raw store does not have it, or has something else in its place
 */
export async function loadManifest(
  rawStore: RawStore,
  { id, marketplace, day, sha256 }: Pick<RawManifest, 'id' | 'marketplace' | 'day' | 'sha256'>,
): Promise<ArchivedResponse[]> {
  const text = await rawStore.read(sha256);
  const which = `manifest ${id} (${marketplace}, ${day}, ${sha256})`;
  if (text === null) throw new Error(`${which}: the raw store does not have it`);
  try {
    return readManifest(text);
  } catch (error) {
    throw new Error(`${which}: ${(error as Error).message}`, { cause: error });
  }
}
