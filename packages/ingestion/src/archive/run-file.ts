import type { Queryable } from '@pi/db';
import { describeDatabaseError } from '@pi/db';
import { listFailuresOfRun } from '@pi/db/queries/archive/runs';
import { getRun } from '@pi/db/queries/runs/runs';
import { BACKFILL_SOURCES, PROBLEM_KINDS, RUN_COUNTS, RUN_KINDS, RUN_STATUSES, type RunCounts } from '@pi/domain';
import type { Logger } from '@pi/domain/logger';
import { z } from 'zod';
import type { BodyStore } from './body-store.ts';
import { readJsonFile } from './json-file.ts';

/** The folder of the files of ended runs. */
export const RUNS = 'runs';

const Counts = z.partialRecord(z.enum(RUN_COUNTS), z.int()).transform((counts) => counts as RunCounts);

/**
 * An ended run: what no archived response says, such as units that the store did not answer. A
 * restore without it takes a run as interrupted.
 */
export const RunFile = z.object({
  version: z.literal(1),
  run: z.object({
    id: z.uuid(),
    kind: z.enum(RUN_KINDS),
    marketplace: z.string(),
    day: z.iso.date(),
    source: z.enum(BACKFILL_SOURCES).nullable(),
    status: z.enum(RUN_STATUSES),
    discoveredAt: z.coerce.date().nullable(),
    isDiscoveryComplete: z.boolean(),
    hasCompleteList: z.boolean(),
    suspect: z.boolean(),
    counts: Counts,
    error: z.string().nullable(),
    startedAt: z.coerce.date(),
    finishedAt: z.coerce.date().nullable(),
  }),
  failures: z.array(
    z.object({
      unitKey: z.string().nullable(),
      externalId: z.string().nullable(),
      kind: z.enum(PROBLEM_KINDS),
      message: z.string(),
      url: z.string().nullable(),
      bodySha256: z.string().nullable(),
      at: z.coerce.date(),
    }),
  ),
});
export type RunFile = z.infer<typeof RunFile>;

/** Writes the file of a run, in place of an earlier one; nothing while the run is under way. */
export async function writeRunFile(db: Queryable, bodyStore: BodyStore, runId: string): Promise<void> {
  const run = await getRun(db, runId);
  if (run.status === 'running') return;
  const content = { version: 1, run, failures: await listFailuresOfRun(db, runId) };
  await bodyStore.files.replace(runFileName(run), Buffer.from(JSON.stringify(content)));
}

/**
 * The same for the end of a run, which it must not prevent: the responses are archived already, and
 * `pi archive index` writes what is missing.
 */
export async function tryWriteRunFile(
  { db, bodyStore, log }: { db: Queryable; bodyStore: BodyStore; log: Logger },
  runId: string,
): Promise<void> {
  try {
    await writeRunFile(db, bodyStore, runId);
  } catch (error) {
    log.warn({ runId, error: describeDatabaseError(error) }, 'the file of a run was not written to the archive');
  }
}

/**
 * Reads the file of a run.
 * @returns null when there is none: it did not end
 * @throws Error that names the file and the invalid field
 */
export function readRunFile(bodyStore: BodyStore, name: string): Promise<RunFile | null> {
  return readJsonFile(bodyStore, name, RunFile);
}

/** `runs/MARKETPLACE/RUN.json` */
export function runFileName({ id, marketplace }: { id: string; marketplace: string }): string {
  return `${RUNS}/${marketplace}/${id}.json`;
}
