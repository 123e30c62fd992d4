import type { Tx } from '@pi/db';
import { type ArchiveManifest, listManifests } from '@pi/db/queries/archive/manifests';
import type { ArchivedRun } from '@pi/db/queries/history/archived-units';
import { type ArchivedResponse, type BodyStore, DISCOVERY, loadManifest } from '@pi/ingestion/archive';

/** A unit and the archived responses of its last attempt. */
export interface ArchivedUnit {
  key: string;
  responses: ArchivedResponse[];
}

/** The units of a run and day that have archived responses, without discovery. */
export interface ArchivedUnits {
  keys: ReadonlySet<string>;
  /** The units of one manifest at a time, in the order in which they were archived. */
  batches(): AsyncIterable<ArchivedUnit[]>;
}

/** Lists the units of a run and day. The responses of one batch at a time are in memory. */
export async function listArchivedUnits(
  tx: Tx,
  bodyStore: BodyStore,
  { run, day }: ArchivedRun,
): Promise<ArchivedUnits> {
  const manifests = await listManifests(tx, { runId: run.id, day });
  const lastManifests = new Map<string, ArchiveManifest>();
  for (const manifest of manifests) {
    for (const { key } of await loadUnits(bodyStore, manifest)) lastManifests.set(key, manifest);
  }
  return {
    keys: new Set(lastManifests.keys()),
    async *batches() {
      for (const manifest of manifests) {
        const units = await loadUnits(bodyStore, manifest);
        const lastAttempts = units.filter(({ key }) => lastManifests.get(key) === manifest);
        if (lastAttempts.length > 0) yield lastAttempts;
      }
    },
  };
}

async function loadUnits(bodyStore: BodyStore, manifest: ArchiveManifest): Promise<ArchivedUnit[]> {
  const responses = await loadManifest(bodyStore, manifest);
  const units = Map.groupBy(
    responses.filter(({ unit }) => unit !== DISCOVERY),
    ({ unit }) => unit,
  );
  return [...units].map(([key, all]) => ({ key, responses: all.slice(findLastAttempt(all)) }));
}

// A replay manifest can name a recording twice: position 0 starts an attempt.
function findLastAttempt(responses: readonly ArchivedResponse[]): number {
  return Math.max(
    responses.findLastIndex(({ position }) => position === 0),
    0,
  );
}
