import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import { type Env, readEnv } from '@pi/domain/env';
import { createDeps } from '@pi/ingestion';
import { marketplaceInfos } from '@pi/scrapers/info';
import { faultsByStore, STORES, startStores } from '@pi/stores';

/**
 * Starts the sample stores and creates what a run over them needs, at a day that can be set.
 * @param faults what goes wrong in them, as `STORE=FAULT`
 */
export async function openSample(db: Db, env: Env, today: Day, faults: readonly string[] = []) {
  const stores = await startStores({ day: today, faults: faultsByStore(faults) });
  let day = today;
  const settings = {
    STORES_URL: stores.url,
    MARKETPLACES_ENABLED: STORES.filter((store) => !store.historyOnly)
      .map(({ name }) => name)
      .join(),
    ROBOTS_EXCEPTIONS: exceptionsForSample(today),
  };
  const { ROBOTS_EXCEPTIONS } = readEnv(settings);
  const sampleEnv = { ...env, ...settings, ROBOTS_EXCEPTIONS };
  const { deps, close } = createDeps(db, sampleEnv, 'sample', () => sampleMoment(day, new Date()));
  return {
    /** The settings that a web app beside it needs. */
    settings,
    deps,
    unlistedIds: stores.unlistedIds,
    catalogue: stores.catalogue,
    setDay(next: Day) {
      day = next;
      stores.setDay(next);
    },
    close: () => close().then(stores.close),
  };
}

/**
 * The moment at which a day's sample is read: now for today, the early morning for a day in the
 * past.
 */
export function sampleMoment(day: Day, now: Date): Date {
  return now.toISOString().startsWith(day) ? now : new Date(`${day}T03:10:00Z`);
}

function exceptionsForSample(today: Day): string {
  return marketplaceInfos
    .filter((info) => info.robotsException)
    .map(({ name }) => `${name}: the sample run, ${today}, requests go to the sample store only, never to the real one`)
    .join('; ');
}
