import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { createDeps, type DailyReport, drain, runDaily, startDay } from '@pi/ingestion';
import { createFetcher, type MarketplaceAdapter } from '@pi/scrapers';
import type { RunningStores } from '@pi/stores';

/** Two attempts without a wait, small bodies, and few failures until a host is left out. */
const FAST_FETCHER = {
  maxBytes: 2 ** 21,
  retry: { attempts: 2, minDelayMs: 1, maxDelayMs: 1 },
  stopAfterFailures: 8,
  wait: async () => {},
  pace: { parallel: 16, perSecond: 10_000 },
};
const EXCEPTION = { decidedBy: 'the tests', why: 'only the sample stores are read' };
const TIMEOUT_MS = 20_000;

export interface DayOptions {
  names: readonly string[];
  day: Day;
  /** Folder of the archive. */
  folder: string;
  /** Timeout of a whole response. */
  wholeMs?: number;
  /** Adapters to use instead of the registry's. */
  adapters?: MarketplaceAdapter[];
  /** Connections of workers on the day's queue, each with its own fetcher. */
  workers?: readonly Db[];
}

export interface CollectedDay extends DailyReport {
  /** How many of the collectors fetched something. */
  fetching: number;
}

/** Collects a day from sample stores, on the same path as every sample run. */
export async function collectDay(db: Db, stores: RunningStores, options: DayOptions): Promise<CollectedDay> {
  const { day, workers = [] } = options;
  stores.setDay(day);
  const [collector, others] = [
    openCollector(db, stores, options),
    workers.map((own) => openCollector(own, stores, options)),
  ];
  const dayOptions = { day, ids: stores.unlistedIds(day), dataOrigin: 'sample' } as const;
  // The day is queued before the workers start, so that every one gets jobs.
  if (others.length > 0) await startDay(collector.deps, dayOptions);
  const working = others.map(({ deps }) => drain(deps));
  try {
    const report = await runDaily(collector.deps, dayOptions);
    await Promise.all(working);
    const fetching = [collector, ...others].filter(({ deps }) => deps.fetcher.robots().length > 0).length;
    return { ...report, fetching };
  } finally {
    await Promise.allSettled(working);
    for (const { close } of [collector, ...others]) await close();
  }
}

function openCollector(db: Db, stores: RunningStores, { names, day, folder, wholeMs, adapters }: DayOptions) {
  const env = readEnv({
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    STORES_URL: stores.url,
    MARKETPLACES_ENABLED: names.join(),
  });
  const now = () => new Date(`${day}T06:00:00Z`);
  const { deps, close } = createDeps(db, env, 'sample', now);
  const fetcher = createFetcher({
    ...FAST_FETCHER,
    contact: 'tests',
    enabled: names,
    robotsExceptions: names.map((marketplace) => ({ marketplace, ...EXCEPTION, decidedOn: day })),
    storesUrl: stores.url,
    timeouts: { wholeMs: wholeMs ?? TIMEOUT_MS },
    now,
  });
  return {
    deps: { ...deps, fetcher, adapters: adapters ?? deps.adapters },
    close: () => Promise.all([fetcher.close(), close()]),
  };
}
