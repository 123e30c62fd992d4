import {
  type BodyStore,
  MANIFESTS,
  type ManifestFile,
  RUNS,
  readManifestFile,
  readRunFile,
} from '@pi/ingestion/archive';

/** A run as the files of an archive describe it. */
export interface RunInArchive {
  id: string;
  marketplace: string;
  /** Its manifests in the order in which they were archived. */
  manifests: ManifestFile[];
  /** When it ended, or archived for the last time where it has no file. */
  endedAt: Date;
}

/**
 * Lists the runs that the files of an archive name, in the order in which they ended: in this order
 * their companies were found.
 * @throws Error that names a damaged file
 */
export async function listRunsInArchive(bodyStore: BodyStore): Promise<RunInArchive[]> {
  const runs = new Map<string, RunInArchive>();
  for await (const name of bodyStore.files.listDeep(MANIFESTS)) {
    const file = name.endsWith('.json') ? await readManifestFile(bodyStore, name) : null;
    if (!file) continue;
    const { marketplace, keptAt } = file;
    const run = runs.get(file.run.id) ?? { id: file.run.id, marketplace, manifests: [], endedAt: keptAt };
    run.manifests.push(file);
    if (keptAt > run.endedAt) run.endedAt = keptAt;
    runs.set(run.id, run);
  }
  for await (const name of bodyStore.files.listDeep(RUNS)) {
    const file = name.endsWith('.json') ? await readRunFile(bodyStore, name) : null;
    if (!file?.run.finishedAt) continue;
    const { id, marketplace, finishedAt: endedAt } = file.run;
    runs.set(id, { id, marketplace, manifests: runs.get(id)?.manifests ?? [], endedAt });
  }
  for (const { manifests } of runs.values()) manifests.sort((a, b) => +a.keptAt - +b.keptAt || a.id - b.id);
  return [...runs.values()].sort((a, b) => +a.endedAt - +b.endedAt || (a.id < b.id ? -1 : 1));
}
