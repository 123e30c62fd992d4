import type { Queryable } from '@pi/db';
import { getSuppressionKey, listSuppressionHashes } from '@pi/db/queries/erasure/suppression-list';
import { z } from 'zod';
import type { BodyStore } from './body-store.ts';
import { readJsonFile } from './json-file.ts';

const NAME = 'suppression-list.json';

const SuppressionFile = z.object({ version: z.literal(1), key: z.string().min(1), hashes: z.array(z.string()) });
type SuppressionFile = z.infer<typeof SuppressionFile>;

/**
 * Writes the suppression list beside the bodies, so that no restore brings back who was erased
 * after the last backup. An erasure calls it before it commits.
 */
export async function writeSuppressionFile(db: Queryable, bodyStore: BodyStore): Promise<void> {
  const key = await getSuppressionKey(db);
  const hashes = (await listSuppressionHashes(db)).toSorted();
  if (key === null || hashes.length === 0) return;
  const file: SuppressionFile = { version: 1, key, hashes };
  await bodyStore.files.replace(NAME, Buffer.from(JSON.stringify(file)));
}

/**
 * Reads the suppression list of the archive.
 * @returns null when there is none
 * @throws Error when it is damaged
 */
export function readSuppressionFile(bodyStore: BodyStore): Promise<SuppressionFile | null> {
  return readJsonFile(bodyStore, NAME, SuppressionFile);
}
