import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { createDeps } from '@pi/ingestion';
import { marketplaceInfos } from '@pi/scrapers';

export interface CollectorSettings {
  databaseUrl: string;
  storesUrl: string;
  /** Where responses are kept. */
  folder: string;
  marketplace: string;
  day: Day;
  logLevel: 'info' | 'silent';
}

/**
 * All that collecting from one sample store needs, at six in the morning of a day that can be set.
 */
export function openCollector(
  db: Db,
  { storesUrl, folder, marketplace, day: first, logLevel }: Omit<CollectorSettings, 'databaseUrl'>,
) {
  let day = first;
  const env = readEnv({
    DATA_DIR: folder,
    LOG_LEVEL: logLevel,
    STORES_URL: storesUrl,
    MARKETPLACES_ENABLED: marketplace,
    ROBOTS_EXCEPTIONS: marketplaceInfos
      .filter((info) => info.robotsException && info.name === marketplace)
      .map(({ name }) => `${name}: the bench, ${first}, only the sample store is asked`)
      .join('; '),
  });
  const { deps, close } = createDeps(db, env, 'sample', () => new Date(`${day}T06:00:00Z`));
  return {
    deps,
    setDay(next: Day) {
      day = next;
    },
    close,
  };
}
