import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { createDeps, type DailyReport, runDaily } from '@pi/ingestion';
import { abouts, createFetcher, robotsExceptions } from '@pi/scrapers';
import { type RunningStores, STORES } from '@pi/stores';

/** Asks twice and does not wait between; unpacks no more than sample pages need; gives a host up soon. */
const IMPATIENT = {
  maxBytes: 2 ** 21,
  retry: { attempts: 2, minDelayMs: 1, maxDelayMs: 1 },
  stopAfterFailures: 8,
  wait: async () => {},
  pace: { parallel: 16, perSecond: 10_000 },
};
const PATIENT_MS = 20_000;

export interface DayOptions {
  names: readonly string[];
  day: Day;
  /** Where raw pages are kept. */
  folder: string;
  /** How long one answer may take. */
  wholeMs?: number;
}

/** Collects a day from the sample stores of these names, on the way every sample day is collected. */
export async function collectDay(
  db: Db,
  stores: RunningStores,
  { names, day, folder, wholeMs = PATIENT_MS }: DayOptions,
): Promise<DailyReport> {
  stores.setDay(day);
  const env = readEnv({
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    STORES_URL: stores.url,
    MARKETPLACES_ENABLED: names.join(),
    ROBOTS_EXCEPTIONS: abouts
      .filter((about) => about.robotsException)
      .map(({ name }) => `${name}: the tests, ${day}, only the sample store is asked`)
      .join('; '),
  });
  const now = () => new Date(`${day}T06:00:00Z`);
  const { deps, close } = createDeps(db, env, 'sample', now);
  const fetcher = createFetcher({
    ...IMPATIENT,
    contact: 'tests',
    enabled: names,
    robotsExceptions: robotsExceptions(env.ROBOTS_EXCEPTIONS),
    storesUrl: stores.url,
    timeouts: { wholeMs },
    now,
  });
  try {
    return await runDaily({ ...deps, fetcher }, { day, ids: idsOn(stores, day), dataOrigin: 'sample' });
  } finally {
    await fetcher.close();
    await close();
  }
}

// What nothing lists has to be known.
function idsOn({ catalogue }: RunningStores, day: Day): Record<string, string[]> {
  const stores = STORES.filter((store) => store.knownIdsOnly);
  return Object.fromEntries(stores.map(({ name }) => [name, [...catalogue.expectedOn(name, day).counts.keys()]]));
}
