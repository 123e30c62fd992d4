import { Readable } from 'node:stream';
import type { Tx } from '@pi/db';
import { describeDatabaseError } from '@pi/db';
import { insertManifest, joinArchive } from '@pi/db/queries/archive/manifests';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { Day } from '@pi/domain';
import type { ReadResponse, ReadUnit } from '../pipeline/unit.ts';
import type { BodyStore } from './body-store.ts';
import { type ArchivedResponse, writeManifest } from './manifest.ts';

const UNITS_AT_ONCE = 16;

/**
 * Keeps the responses of units as they came: `putBodies` and `noteKept` in one.
 * @param units none that names somebody who asked to be left out
 * @returns them, day by day, with the addresses of what is kept
 */
export async function archiveUnits(
  tx: Tx,
  bodyStore: BodyStore,
  run: Pick<IngestionRun, 'id' | 'marketplace'>,
  units: readonly ReadUnit[],
): Promise<ReadUnit[]> {
  return writeManifests(tx, bodyStore, run, await archiveBodies(tx, bodyStore, units));
}

/**
 * Puts the bodies of units into the raw store: from here on the transaction keeps them from being swept away. What the raw
 * store does not keep must not be stored either: that becomes the unit's only problem.
 */
export async function archiveBodies<Unit extends ReadUnit>(
  tx: Tx,
  bodyStore: BodyStore,
  units: readonly Unit[],
): Promise<Unit[]> {
  if (units.length === 0) return [];
  await joinArchive(tx);
  return Readable.from(units)
    .map((unit: Unit) => archiveBody(bodyStore, unit), { concurrency: UNITS_AT_ONCE })
    .toArray();
}

/** Keeps for each day of units whose bodies were put in this transaction a manifest that names them, and its row. */
export async function writeManifests(
  tx: Tx,
  bodyStore: BodyStore,
  run: Pick<IngestionRun, 'id' | 'marketplace'>,
  units: readonly ReadUnit[],
): Promise<ReadUnit[]> {
  const kept: ReadUnit[] = [];
  for (const [day, ofDay] of Map.groupBy(units, (unit) => unit.day))
    kept.push(...(await writeDayManifest(tx, bodyStore, { run, day }, ofDay)));
  return kept;
}

async function archiveBody<Unit extends ReadUnit>(bodyStore: BodyStore, unit: Unit): Promise<Unit> {
  try {
    const responses = unit.responses.map(async ({ response }): Promise<ReadResponse> => {
      return { response, sha256: await bodyStore.keep(response.body) };
    });
    return { ...unit, responses: await Promise.all(responses) };
  } catch (error) {
    return archiveFailed(unit, error);
  }
}

async function writeDayManifest(
  tx: Tx,
  bodyStore: BodyStore,
  { run, day }: { run: Pick<IngestionRun, 'id' | 'marketplace'>; day: Day },
  units: ReadUnit[],
): Promise<ReadUnit[]> {
  const responses = units.flatMap(archivedOf);
  if (responses.length === 0) return units;
  let sha256: string;
  try {
    sha256 = await bodyStore.keep(writeManifest(responses));
  } catch (error) {
    return units.map((unit) => archiveFailed(unit, error));
  }
  await insertManifest(tx, {
    runId: run.id,
    marketplace: run.marketplace,
    day,
    responses: responses.length,
    sha256,
  });
  return units;
}

function archiveFailed<Unit extends ReadUnit>(unit: Unit, error: unknown): Unit {
  const message = `a response was not kept: ${describeDatabaseError(error)}`;
  return {
    ...unit,
    responses: unit.responses.map(({ response }) => ({ response, sha256: null })),
    numbers: undefined,
    result: { listings: [], gone: [], problems: [{ kind: 'storage_error', message }] },
  };
}

function archivedOf({ key, responses }: ReadUnit): ArchivedResponse[] {
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

const KEPT_HEADERS = ['content-type', 'etag', 'last-modified', 'memento-datetime'];

function archivedHeaders(headers: Record<string, string>): Record<string, string> | undefined {
  const kept = Object.entries(headers).filter(([name]) => KEPT_HEADERS.includes(name));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
