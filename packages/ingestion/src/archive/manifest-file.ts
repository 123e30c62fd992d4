import type { ArchiveManifest } from '@pi/db/queries/archive/manifests';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { BACKFILL_SOURCES, RUN_KINDS } from '@pi/domain';
import { z } from 'zod';
import type { BodyStore } from './body-store.ts';
import { readJsonFile } from './json-file.ts';

/** The folder of the files that name manifests. */
export const MANIFESTS = 'manifests';

/**
 * What the database knows of an archived manifest and its run. It lies in the archive, so that a
 * restore finds the manifest and reads its responses as they were read.
 */
export const ManifestFile = z.object({
  version: z.literal(1),
  /** The order in which manifests were archived. */
  id: z.int().positive(),
  keptAt: z.coerce.date(),
  marketplace: z.string(),
  day: z.iso.date(),
  responses: z.int().positive(),
  /** The address of the manifest in the body store. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  run: z.object({
    id: z.uuid(),
    kind: z.enum(RUN_KINDS),
    day: z.iso.date(),
    source: z.enum(BACKFILL_SOURCES).nullable(),
  }),
});
export type ManifestFile = z.infer<typeof ManifestFile>;

/** The run of a manifest: what a restore has to know of it. */
export type RunOfManifest = Pick<IngestionRun, 'id' | 'kind' | 'day' | 'source'>;

/** Writes the file of a manifest; the same one where there is one already. */
export async function writeManifestFile(bodyStore: BodyStore, row: ArchiveManifest, run: RunOfManifest): Promise<void> {
  const { id, keptAt, marketplace, day, responses, sha256 } = row;
  const { kind, source } = run;
  const content = { id, keptAt, marketplace, day, responses, sha256, run: { id: run.id, kind, day: run.day, source } };
  const file: ManifestFile = { version: 1, ...content };
  await bodyStore.files.put(manifestFileName(row), Buffer.from(JSON.stringify(file)));
}

/** Removes the file of a manifest, if there is one. */
export function removeManifestFile(bodyStore: BodyStore, row: ArchiveManifest): Promise<void> {
  return bodyStore.files.remove(manifestFileName(row));
}

/**
 * Reads the file of a manifest.
 * @returns null when it is missing
 * @throws Error that names the file and the invalid field
 */
export async function readManifestFile(bodyStore: BodyStore, name: string): Promise<ManifestFile | null> {
  return readJsonFile(bodyStore, name, ManifestFile);
}

/** `manifests/MARKETPLACE/DAY/RUN-SHA256.json` */
export function manifestFileName({ marketplace, day, runId, sha256 }: Omit<ArchiveManifest, 'id' | 'keptAt'>): string {
  return `${MANIFESTS}/${marketplace}/${day}/${runId}-${sha256}.json`;
}
