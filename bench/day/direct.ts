import { hasMarketplaceDayBefore } from '@pi/db/queries/listings/marketplace-days';
import { listKnownIds } from '@pi/db/queries/listings/stored-plugins';
import { finishDiscovery } from '@pi/db/queries/runs/run-life';
import { ensureMarketplace, getOrCreateDailyRun, getRun } from '@pi/db/queries/runs/runs';
import type { Day } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import { finish } from '@pi/ingestion/pipeline/finish';
import { readUnit } from '@pi/ingestion/pipeline/read-unit';
import { storeUnits } from '@pi/ingestion/pipeline/store-units';
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
  const announceNew = await hasMarketplaceDayBefore(db, info.name, day);
  for (let start = 0; start < keys.length; start += batchSize) {
    const units = await Promise.all(
      keys.slice(start, start + batchSize).map((key) => readUnit(deps, adapter, key, day, undefined)),
    );
    await storeUnits(deps, units, { run, announceNew });
  }
  await finish(deps, adapter, { kind: 'finish', run: run.id }, async () => {});
  const { status } = await getRun(db, run.id);
  if (status !== 'succeeded') throw new Error(`the day without the queue ended ${status}`);
}
