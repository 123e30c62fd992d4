import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { createDeps, drain, runDaily } from '@pi/ingestion';
import { marketplaceInfos } from '@pi/scrapers';

/** What a process collects: a day of sample stores. */
export interface CollectionDay {
  storesUrl: string;
  /** Folder of the archive. */
  folder: string;
  day: Day;
  names: readonly string[];
  ids: Record<string, string[]>;
}

/**
 * Collects a day as for every sample run, with a fixed clock so that two databases are comparable.
 */
export function openCollector(db: Db, { storesUrl, folder, day, names, ids }: CollectionDay) {
  const env = readEnv({
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    STORES_URL: storesUrl,
    MARKETPLACES_ENABLED: names.join(),
    ROBOTS_EXCEPTIONS: marketplaceInfos
      .filter((info) => info.robotsException)
      .map(({ name }) => `${name}: the tests, ${day}, only the sample stores are read`)
      .join('; '),
  });
  const { deps, close } = createDeps(db, env, 'sample', () => new Date(`${day}T06:00:00Z`));
  return {
    runDay: () => runDaily(deps, { day, ids, dataOrigin: 'sample' }),
    work: () => drain(deps, { forGood: true, concurrency: 2 }),
    close,
  };
}
