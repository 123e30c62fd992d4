import { Readable } from 'node:stream';
import type { Db } from '@pi/db';
import { listManifests, lockArchive } from '@pi/db/queries/archive/manifests';
import { listRuns } from '@pi/db/queries/archive/runs';
import type { BodyStore } from './body-store.ts';
import { MANIFESTS, manifestFileName, writeManifestFile } from './manifest-file.ts';
import { RUNS, runFileName, writeRunFile } from './run-file.ts';
import { writeSuppressionFile } from './suppression-file.ts';

/** Files at once: a bucket takes a while for each. */
const CONCURRENCY = 16;

/** How many files the archive lacked, and how many it had of what the database does not know. */
export interface IndexedArchive {
  written: number;
  removed: number;
}

/**
 * Makes the files beside the bodies what the database says: one for each manifest, one for each
 * ended run, and the suppression list. An archive of an earlier version gets them all; after an
 * erasure, a killed process or a rollback no file of what is not in the database stays.
 */
export async function indexArchive(db: Db, bodyStore: BodyStore): Promise<IndexedArchive> {
  const manifests = await indexManifests(db, bodyStore);
  const runs = await indexRuns(db, bodyStore);
  await writeSuppressionFile(db, bodyStore);
  return { written: manifests.written + runs.written, removed: manifests.removed + runs.removed };
}

// Locked, because the file of a manifest is written before its row can be seen.
function indexManifests(db: Db, bodyStore: BodyStore): Promise<IndexedArchive> {
  return db.transaction(async (tx) => {
    await lockArchive(tx);
    const runs = new Map((await listRuns(tx)).map((run) => [run.id, run]));
    const named = new Map(
      (await listManifests(tx)).flatMap((row) => {
        const run = runs.get(row.runId);
        return run ? [[manifestFileName(row), { row, run }] as const] : [];
      }),
    );
    const found = await listNames(bodyStore, MANIFESTS);
    const missing = [...named].filter(([name]) => !found.has(name));
    await forEach(missing, ([, { row, run }]) => writeManifestFile(bodyStore, row, run));
    return { written: missing.length, removed: await removeOthers(bodyStore, found, named) };
  });
}

async function indexRuns(db: Db, bodyStore: BodyStore): Promise<IndexedArchive> {
  // Before the runs are listed: one that starts now has no file among these.
  const found = await listNames(bodyStore, RUNS);
  const runs = new Map((await listRuns(db)).map((run) => [runFileName(run), run]));
  const ended = [...runs].filter(([, { status }]) => status !== 'running');
  // Also those that are there: an erasure deletes failures.
  await forEach(ended, ([, { id }]) => writeRunFile(db, bodyStore, id));
  const written = ended.filter(([name]) => !found.has(name)).length;
  return { written, removed: await removeOthers(bodyStore, found, runs) };
}

async function listNames(bodyStore: BodyStore, folder: string): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const name of bodyStore.files.listDeep(folder)) if (name.endsWith('.json')) names.add(name);
  return names;
}

async function removeOthers(
  bodyStore: BodyStore,
  found: ReadonlySet<string>,
  known: ReadonlyMap<string, unknown>,
): Promise<number> {
  const others = [...found].filter((name) => !known.has(name));
  await forEach(others, (name) => bodyStore.files.remove(name));
  return others.length;
}

function forEach<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  return Readable.from(items).forEach(work, { concurrency: CONCURRENCY });
}
