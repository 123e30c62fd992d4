import type { Tx } from '@pi/db';
import { insertManifests, listManifests, lockArchive } from '@pi/db/queries/archive/manifests';
import { dropUnitsOf, openArchivedRun, setRun } from '@pi/db/queries/archive/runs';
import { replaceFailures } from '@pi/db/queries/health/failures';
import { type ArchivedRun, listFailedKeys } from '@pi/db/queries/history/archived-units';
import { restartRun, wasStale } from '@pi/db/queries/history/reparsed-runs';
import { ensureMarketplace, getRun, type IngestionRun } from '@pi/db/queries/runs/runs';
import type { Day } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import { type ManifestFile, type RunFile, readRunFile, runFileName } from '@pi/ingestion/archive';
import { derive } from '@pi/ingestion/derive';
import { closeCompleteList, finish, markMissingFromRun } from '@pi/ingestion/pipeline';
import { lockSuppressionList, type SuppressionList } from '@pi/ingestion/suppression';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { type ArchivedUnits, listArchivedUnits } from '../reparse/list-archived-units.ts';
import type { ReparseContext } from '../reparse/reparse-context.ts';
import { storeArchivedUnits } from '../reparse/reparse-units.ts';
import type { RunInArchive } from './list-runs-in-archive.ts';

export interface RestoredRun {
  /** False where the database has the run: ended, or under way with all that was archived. */
  isRestored: boolean;
  /** Units that were parsed and stored. */
  units: number;
}

/**
 * Restores a run from the archive in one transaction. One whose file is missing did not end: it
 * stays as a run that is under way, which the next daily run of its marketplace closes or resumes.
 */
export async function restoreRun(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  inArchive: RunInArchive,
): Promise<RestoredRun> {
  const file = await readRunFile(deps.bodyStore, runFileName(inArchive));
  return deps.db.transaction(async (tx) => {
    const suppressionList = await lockSuppressionList(tx);
    await ensureMarketplace(tx, inArchive.marketplace);
    // A batch that is just archived has its file before its row. The run is locked after the
    // archive there too.
    if (!file) await lockArchive(tx);
    const run = await openRun(tx, inArchive, file);
    if (run?.status !== 'running' || (!file && (await hasManifests(tx, run, inArchive))))
      return { isRestored: false, units: 0 };
    await insertManifests(tx, run.id, inArchive.manifests);
    if (file) await insertFailures(tx, run, file, suppressionList);
    const context = { tx, deps, adapter, suppressionList };
    const stored = await storeRun(context, run, inArchive.manifests, file);
    await endRun(context, run, stored, file);
    return { isRestored: true, units: stored.units };
  });
}

async function openRun(
  tx: Tx,
  { manifests, endedAt, marketplace }: RunInArchive,
  file: RunFile | null,
): Promise<IngestionRun | null> {
  if (file) return openArchivedRun(tx, file.run);
  const [first] = manifests;
  if (!first) return null;
  const unknown = { discoveredAt: null, isDiscoveryComplete: true, error: null };
  return openArchivedRun(tx, { ...first.run, marketplace, startedAt: first.keptAt ?? endedAt, ...unknown });
}

async function hasManifests(tx: Tx, { id }: IngestionRun, { manifests }: RunInArchive): Promise<boolean> {
  const known = new Set((await listManifests(tx, { runId: id })).map(({ sha256 }) => sha256));
  return manifests.every(({ sha256 }) => known.has(sha256));
}

/** Those of units that are read from the archive are replaced then. */
async function insertFailures(
  tx: Tx,
  run: IngestionRun,
  { failures }: RunFile,
  suppressionList: SuppressionList,
): Promise<void> {
  const isSuppressed = (id: string | null) => id !== null && suppressionList.hasPlugin(run.marketplace, id);
  const kept = failures.filter(({ unitKey, externalId }) => !isSuppressed(unitKey) && !isSuppressed(externalId));
  const keys = [...new Set(kept.flatMap(({ unitKey }) => unitKey ?? []))];
  await replaceFailures(tx, run, keys, kept);
}

interface StoredRun {
  units: number;
  /** UTC days that are to derive. */
  days: Day[];
  /** Whether every unit of a daily run is stored, or known to have failed. */
  hasAllUnits: boolean;
}

async function storeRun(
  context: ReparseContext,
  run: IngestionRun,
  manifests: readonly ManifestFile[],
  file: RunFile | null,
): Promise<StoredRun> {
  const { tx, deps } = context;
  const days = [...new Set(manifests.map(({ day }) => day))].toSorted();
  const archived: (ArchivedRun & { units: ArchivedUnits })[] = [];
  for (const day of days) archived.push({ run, day, units: await listArchivedUnits(tx, deps.bodyStore, { run, day }) });
  const failed = await listFailedKeys(tx, run.id);
  const keys = new Set([...archived.flatMap(({ units }) => [...units.keys]), ...failed]);
  const hasAllUnits = isRead(run) && file !== null && file.run.counts.units <= keys.size;
  const stored: StoredRun = { units: 0, days: isRead(run) ? [run.day] : [], hasAllUnits };
  // Whether a day is stale is only known of all its units: a part is not stored.
  if (isRead(run) && !hasAllUnits && (await wasStale(tx, run.id))) return { ...stored, days: [] };
  await restartRun(tx, run.id, false);
  if (hasAllUnits) await dropUnitsOf(tx, run.id);
  for (const one of archived) {
    const { units, completeDays } = await storeArchivedUnits(context, one, one.units);
    stored.units += units;
    if (run.kind === 'backfill') stored.days.push(...completeDays);
    if (run.kind === 'replay') stored.days.push(one.day);
  }
  return stored;
}

/** Whether a run reads a marketplace on a day. */
function isRead({ kind }: IngestionRun): boolean {
  return kind === 'daily' || kind === 'trial';
}

async function endRun(
  { tx, deps, adapter }: ReparseContext,
  { id }: IngestionRun,
  { units, days, hasAllUnits }: StoredRun,
  file: RunFile | null,
): Promise<void> {
  if (file && hasAllUnits) {
    const { error, isDiscoveryComplete } = file.run;
    await setRun(tx, id, { error, isDiscoveryComplete });
    await finish({ ...deps, db: tx }, adapter, { kind: 'finish', run: id }, async () => {});
    const { counts } = await getRun(tx, id);
    const { startedAt, discoveredAt, finishedAt } = file.run;
    const ends = { startedAt, discoveredAt, finishedAt };
    await setRun(tx, id, { ...ends, counts: { ...file.run.counts, ...counts, units: file.run.counts.units } });
    return;
  }
  if (file?.run.hasCompleteList && !file.run.suspect && days.length > 0)
    for (const day of days) await closeCompleteList(tx, adapter.info, day);
  // Whom a page names that is not archived is not known.
  if (file && !file.run.suspect && !adapter.info.pages)
    await markMissingFromRun(tx, adapter.info, await getRun(tx, id));
  if (units > 0) await derive(tx, adapter.info, [...new Set(days)]);
  const { id: _, ...ended } = file?.run ?? { id, discoveredAt: null };
  await setRun(tx, id, ended);
}
