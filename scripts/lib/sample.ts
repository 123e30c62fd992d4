import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { createDeps } from '@pi/ingestion';
import { STORES, startStores } from '@pi/stores';
import { sampleMoment } from './days.ts';

/** The sample stores and all that a run over them needs, at a day that can be set. */
export async function openSample(db: Db, env: Env, today: Day) {
  const stores = await startStores({ day: today });
  let day = today;
  const settings = { STORES_URL: stores.url, MARKETPLACES_ENABLED: STORES.map((store) => store.name).join() };
  const { deps, close } = createDeps(db, { ...env, ...settings }, 'sample', () => sampleMoment(day, new Date()));
  return {
    /** What a web app beside it has to be told. */
    settings,
    deps,
    setDay(next: Day) {
      day = next;
      stores.setDay(next);
    },
    close: () => close().then(stores.close),
  };
}
