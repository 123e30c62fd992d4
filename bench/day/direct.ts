import { listKnownIds } from '@pi/db/queries/listings/stored-plugins';
import { finishDiscovery } from '@pi/db/queries/runs/run-life';
import { ensureMarketplace, getOrCreateDailyRun, getRun } from '@pi/db/queries/runs/runs';
import type { Day } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import { finish, POLICIES, processUnits, readUnit } from '@pi/ingestion/pipeline';
import type { MarketplaceAdapter } from '@pi/scrapers';

/** A day by the same steps in a plain loop: no jobs, no rows of units, nothing to go on from. */
export async function collectDirectly(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  day: Day,
  batchSize: number,
): Promise<void> {
  const { db, fetcher } = deps;
  const { info } = adapter;
  await ensureMarketplace(db, info.name);
  const run = await getOrCreateDailyRun(db, info.name, day);
  const found = adapter.discover({
    day,
    fetch: (request) => fetcher.fetch(info, request),
    knownIds: () => listKnownIds(db, info.name, day),
  });
  const distinct = new Set<string>();
  for await (const key of found) distinct.add(key);
  const keys = [...distinct];
  await db.transaction((tx) => finishDiscovery(tx, run.id, true));
  for (let start = 0; start < keys.length; start += batchSize) {
    const units = await Promise.all(
      keys.slice(start, start + batchSize).map((key) => readUnit(deps, adapter, key, day, undefined)),
    );
    await processUnits({ ...deps, adapter }, run, units, POLICIES.daily);
  }
  await finish(deps, adapter, { kind: 'finish', run: run.id }, async () => {});
  const { status } = await getRun(db, run.id);
  if (status !== 'succeeded') throw new Error(`the day without the queue ended ${status}`);
}
