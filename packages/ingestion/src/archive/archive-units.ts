import { Readable } from 'node:stream';
import type { Tx } from '@pi/db';
import { describeDatabaseError, isStorageUnusable } from '@pi/db';
import { insertManifest, joinArchive, replaceManifest } from '@pi/db/queries/archive/manifests';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { Day } from '@pi/domain';
import { failedUnit, type ReadResponse, type ReadUnit } from '../pipeline/unit.ts';
import type { BodyStore } from './body-store.ts';
import { type ArchivedResponse, writeManifest } from './manifest.ts';
import { type RunOfManifest, writeManifestFile } from './manifest-file.ts';

const UNITS_AT_ONCE = 16;

/** What manifests say of their run. */
export type ArchivingRun = RunOfManifest & Pick<IngestionRun, 'marketplace'>;

/**
 * Archives the responses of units as they were received: uploads their bodies, then writes a
 * manifest for each day, and its file. From the first upload on, the transaction prevents `sweep`
 * from deleting the bodies. A unit whose responses cannot be archived must not be stored either: it
 * keeps that problem alone. Suppressed units are not archived.
 * @param claim runs between the uploads and the manifests, so that a lock taken in it is not held
 * during the uploads; returns the units that are still to do
 * @returns those units in their order, with the SHA-256 of their bodies
 */
export async function archiveUnits(
  tx: Tx,
  bodyStore: BodyStore,
  run: ArchivingRun,
  units: readonly ReadUnit[],
  claim: (units: ReadUnit[]) => Promise<ReadUnit[]> = async (uploaded) => uploaded,
): Promise<ReadUnit[]> {
  if (units.some(isArchivable)) await joinArchive(tx);
  const uploaded = await Readable.from(units)
    .map((unit: ReadUnit) => (isArchivable(unit) ? uploadBodies(bodyStore, unit) : unit), {
      concurrency: UNITS_AT_ONCE,
    })
    .toArray();
  const claimed = await claim(uploaded);
  const archived = new Map<ReadUnit, ReadUnit>();
  for (const [day, ofDay] of Map.groupBy(claimed.filter(isArchivable), (unit) => unit.day)) {
    const written = await writeDayManifest(tx, bodyStore, { run, day }, ofDay);
    for (const [index, unit] of ofDay.entries()) archived.set(unit, written[index] ?? unit);
  }
  return claimed.map((unit) => archived.get(unit) ?? unit);
}

function isArchivable({ isSuppressed }: ReadUnit): boolean {
  return !isSuppressed;
}

async function uploadBodies(bodyStore: BodyStore, unit: ReadUnit): Promise<ReadUnit> {
  try {
    const responses = unit.responses.map(async ({ response }): Promise<ReadResponse> => {
      return { response, sha256: await bodyStore.keep(response.body) };
    });
    return { ...unit, responses: await Promise.all(responses) };
  } catch (error) {
    return withArchiveProblem(unit, error);
  }
}

async function writeDayManifest(
  tx: Tx,
  bodyStore: BodyStore,
  { run, day }: { run: ArchivingRun; day: Day },
  units: ReadUnit[],
): Promise<ReadUnit[]> {
  const responses = units.flatMap(archivedResponses);
  if (responses.length === 0) return units;
  let sha256: string;
  try {
    sha256 = await bodyStore.keep(writeManifest(responses));
  } catch (error) {
    return units.map((unit) => withArchiveProblem(unit, error));
  }
  const { id: runId, marketplace } = run;
  const row = await insertManifest(tx, { runId, marketplace, day, responses: responses.length, sha256 });
  try {
    // Before the commit: of what is stored a restore finds the responses, whatever happens next.
    await writeManifestFile(bodyStore, row, run);
  } catch (error) {
    await replaceManifest(tx, row.id, { responses: 0, sha256 });
    return units.map((unit) => withArchiveProblem(unit, error));
  }
  return units;
}

function withArchiveProblem(unit: ReadUnit, error: unknown): ReadUnit {
  if (isStorageUnusable(error)) throw error; // no unit could be archived
  const message = `a response was not archived: ${describeDatabaseError(error)}`;
  return {
    ...failedUnit(unit, { kind: 'storage_error', message }),
    responses: unit.responses.map(({ response }) => ({ response, sha256: null })),
  };
}

function archivedResponses({ key, responses }: ReadUnit): ArchivedResponse[] {
  return responses.flatMap(({ response, sha256 }, position) => {
    const { url = 'file:', finalUrl, request, fetchedAt, status, headers, body } = response;
    if (sha256 === null) return [];
    return {
      unit: key,
      position,
      url,
      finalUrl: finalUrl === url ? undefined : finalUrl,
      method: request?.method,
      body: request?.body,
      fetchedAt: new Date(fetchedAt).toISOString(),
      status,
      headers: archivedHeaders(headers),
      bytes: Buffer.byteLength(body),
      sha256,
    };
  });
}

const ARCHIVED_HEADERS = ['content-type', 'etag', 'last-modified', 'memento-datetime'];

function archivedHeaders(headers: Record<string, string>): Record<string, string> | undefined {
  const archived = Object.entries(headers).filter(([name]) => ARCHIVED_HEADERS.includes(name));
  return archived.length > 0 ? Object.fromEntries(archived) : undefined;
}
