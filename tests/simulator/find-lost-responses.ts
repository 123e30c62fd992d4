import { archiveManifests, type Db, ingestionFailures } from '@pi/db';
import { createBodyStore, loadManifest } from '@pi/ingestion/archive';
import { isNotNull } from 'drizzle-orm';
import { faultyFolder } from './faulty-folder.ts';

type Blobs = Map<string, Uint8Array>;

/**
 * The units whose responses are archived, with their marketplace and day.
 * @throws Error when a manifest is missing or not valid
 */
export async function listArchivedUnits(db: Db, blobs: Blobs): Promise<Set<string>> {
  return new Set((await listArchived(db, blobs)).map(({ unit }) => unit));
}

/** Responses that the archive should have and has not. */
export async function findLostResponses(db: Db, blobs: Blobs, expected: ReadonlySet<string>): Promise<string[]> {
  const archived = await listArchived(db, blobs).catch((error: Error) => error);
  if (archived instanceof Error) return [archived.message];
  const units = new Set(archived.map(({ unit }) => unit));
  const { bodySha256 } = ingestionFailures;
  const failed = await db.select({ sha256: bodySha256 }).from(ingestionFailures).where(isNotNull(bodySha256));
  const bodies = new Set([...archived, ...failed].map(({ sha256 }) => sha256 ?? ''));
  return [
    ...[...expected].filter((unit) => !units.has(unit)).map((unit) => `the response of ${unit} is not archived`),
    ...[...bodies].filter((sha256) => !blobs.has(blobName(sha256))).map((sha256) => `the body ${sha256} is missing`),
  ];
}

async function listArchived(db: Db, blobs: Blobs): Promise<{ unit: string; sha256: string }[]> {
  const bodyStore = createBodyStore(faultyFolder(blobs));
  const found = [];
  for (const manifest of await db.select().from(archiveManifests))
    for (const { unit, sha256 } of await loadManifest(bodyStore, manifest))
      found.push({ unit: `${manifest.marketplace} ${manifest.day} ${unit}`, sha256 });
  return found;
}

function blobName(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}.zst`;
}
