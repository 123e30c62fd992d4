import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import type { DataOrigin } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import { indexArchive } from '@pi/ingestion/archive';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { listRunsInArchive } from './list-runs-in-archive.ts';
import { replaceMissingManifests } from './replace-missing-manifests.ts';
import { restoreRun } from './restore-run.ts';
import { restoreSuppressionList } from './restore-suppression-list.ts';

export interface RestoreArchiveOptions {
  dataOrigin: DataOrigin;
  /** The adapter of a marketplace; undefined where it is unknown. */
  adapterOf(marketplace: string): MarketplaceAdapter | undefined;
  /** Called after each run. */
  onRun?(done: number, total: number): void;
}

export interface RestoredArchive {
  /** Runs that the database lacked, or that had not ended in it. */
  runs: number;
  /** Units that were parsed and stored. */
  units: number;
  /** Marketplaces that no adapter reads any more. */
  unknown: string[];
}

/**
 * Restores from the archive alone every run that the database lacks: stores its archived responses
 * on the path of the daily run and of backfills, with the parsers of now, in the order in which the
 * runs ended. Each run is one transaction: when it breaks off, the next call restores the rest. A
 * database that lacks nothing stays as it is.
 * @throws Error when the database holds data of the other origin, or a file of the archive is
 * damaged
 */
export async function restoreArchive(
  deps: IngestionDeps,
  { dataOrigin, adapterOf, onRun }: RestoreArchiveOptions,
): Promise<RestoredArchive> {
  const { db, bodyStore } = deps;
  await db.transaction(async (tx) => {
    await restoreSuppressionList(tx, bodyStore, dataOrigin);
    await claimDataOrigin(tx, dataOrigin);
  });
  const runs = await listRunsInArchive(bodyStore);
  await replaceMissingManifests(db, bodyStore, runs);
  const restored: RestoredArchive = { runs: 0, units: 0, unknown: [] };
  const unknown = new Set<string>();
  for (const [index, run] of runs.entries()) {
    const adapter = adapterOf(run.marketplace);
    if (adapter) {
      const { isRestored, units } = await restoreRun(deps, adapter, run);
      restored.runs += isRestored ? 1 : 0;
      restored.units += units;
    } else unknown.add(run.marketplace);
    onRun?.(index + 1, runs.length);
  }
  if (restored.runs > 0 && unknown.size === 0) await indexArchive(db, bodyStore);
  return { ...restored, unknown: [...unknown] };
}
