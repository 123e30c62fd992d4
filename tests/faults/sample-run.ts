import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { createDeps, type DailyReport, drain, runDaily, startDay } from '@pi/ingestion';
import { createFetcher, type MarketplaceAdapter } from '@pi/scrapers';
import type { RunningStores } from '@pi/stores';

/** Asks twice and does not wait between; unpacks no more than sample pages need; gives a host up soon. */
const IMPATIENT = {
  maxBytes: 2 ** 21,
  retry: { attempts: 2, minDelayMs: 1, maxDelayMs: 1 },
  stopAfterFailures: 8,
  wait: async () => {},
  pace: { parallel: 16, perSecond: 10_000 },
};
const EXCEPTION = { decidedBy: 'the tests', why: 'only the sample stores are asked' };
const PATIENT_MS = 20_000;

export interface DayOptions {
  names: readonly string[];
  day: Day;
  /** Where raw pages are kept. */
  folder: string;
  /** How long one answer may take. */
  wholeMs?: number;
  /** In place of those that are shipped. */
  adapters?: MarketplaceAdapter[];
  /** Connections of workers that do the day's jobs too, each with a fetcher and a queue of its own. */
  workers?: readonly Db[];
}

export interface CollectedDay extends DailyReport {
  /** How many of those who could have asked the stores anything. */
  asking: number;
}

/** Collects a day from the sample stores of these names, on the way every sample day is collected. */
export async function collectDay(db: Db, stores: RunningStores, options: DayOptions): Promise<CollectedDay> {
  const { day, workers = [] } = options;
  stores.setDay(day);
  const [collector, others] = [
    openCollector(db, stores, options),
    workers.map((own) => openCollector(own, stores, options)),
  ];
  const asked = { day, ids: stores.unlistedIds(day), dataOrigin: 'sample' } as const;
  // With work in the queue from the first moment, all get their share of it.
  if (others.length > 0) await startDay(collector.deps, asked);
  const working = others.map(({ deps }) => drain(deps));
  try {
    const report = await runDaily(collector.deps, asked);
    await Promise.all(working);
    const asking = [collector, ...others].filter(({ deps }) => deps.fetcher.robots().length > 0).length;
    return { ...report, asking };
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
    ...IMPATIENT,
    contact: 'tests',
    enabled: names,
    robotsExceptions: names.map((marketplace) => ({ marketplace, ...EXCEPTION, decidedOn: day })),
    storesUrl: stores.url,
    timeouts: { wholeMs: wholeMs ?? PATIENT_MS },
    now,
  });
  return {
    deps: { ...deps, fetcher, adapters: adapters ?? deps.adapters },
    close: () => Promise.all([fetcher.close(), close()]),
  };
}
