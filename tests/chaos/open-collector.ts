import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { createDeps, drain, runDaily } from '@pi/ingestion';
import { marketplaceInfos } from '@pi/scrapers';

export interface Collecting {
  storesUrl: string;
  /** Where raw pages are kept. */
  folder: string;
  day: Day;
  names: readonly string[];
  ids: Record<string, string[]>;
}

/** The way every sample day is collected, at a clock that stands still: what two collections store can be compared. */
export function openCollector(db: Db, { storesUrl, folder, day, names, ids }: Collecting) {
  const env = readEnv({
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    STORES_URL: storesUrl,
    MARKETPLACES_ENABLED: names.join(),
    ROBOTS_EXCEPTIONS: marketplaceInfos
      .filter((info) => info.robotsException)
      .map(({ name }) => `${name}: the tests, ${day}, only the sample store is asked`)
      .join('; '),
  });
  const { deps, close } = createDeps(db, env, 'sample', () => new Date(`${day}T06:00:00Z`));
  return {
    runDay: () => runDaily(deps, { day, ids, dataOrigin: 'sample' }),
    work: () => drain(deps, { forGood: true, concurrency: 2 }),
    close,
  };
}
