import type { Tx } from '@pi/db';
import { type ArchiveManifest, listManifests } from '@pi/db/queries/archive/manifests';
import type { ArchivedRun } from '@pi/db/queries/history/archived-units';
import { type ArchivedResponse, type BodyStore, DISCOVERY, loadManifest } from '@pi/ingestion/archive';

/** A unit and its kept responses, of its last try. */
export interface ArchivedUnit {
  key: string;
  responses: ArchivedResponse[];
}

/** The units of a run and day that have kept responses. */
export interface ArchivedUnits {
  keys: ReadonlySet<string>;
  /** Them as they were kept together, in the order of keeping; those of discovery are none. */
  batches(): AsyncIterable<ArchivedUnit[]>;
}

/** Finds the units of a run and day. Of what they are made of one batch at a time is in memory. */
export async function listUnits(tx: Tx, bodyStore: BodyStore, { run, day }: ArchivedRun): Promise<ArchivedUnits> {
  const manifests = await listManifests(tx, { runId: run.id, day });
  const lastIn = new Map<string, ArchiveManifest>();
  for (const manifest of manifests) for (const { key } of await unitsOf(manifest)) lastIn.set(key, manifest);
  return {
    keys: new Set(lastIn.keys()),
    async *batches() {
      for (const manifest of manifests) {
        const units = (await unitsOf(manifest)).filter(({ key }) => lastIn.get(key) === manifest);
        if (units.length > 0) yield units;
      }
    },
  };

  async function unitsOf(manifest: ArchiveManifest): Promise<ArchivedUnit[]> {
    const responses = await loadManifest(bodyStore, manifest);
    const units = Map.groupBy(
      responses.filter(({ unit }) => unit !== DISCOVERY),
      ({ unit }) => unit,
    );
    return [...units].map(([key, all]) => ({ key, responses: all.slice(lastBeginning(all)) }));
  }
}

// A recording may stand in a list twice.
function lastBeginning(responses: readonly ArchivedResponse[]): number {
  return Math.max(
    responses.findLastIndex(({ position }) => position === 0),
    0,
  );
}
