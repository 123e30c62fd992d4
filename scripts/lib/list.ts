import { listMarketplaceStates } from '@pi/cli/list';
import { listMarketplaces, type MarketplaceSummary } from '@pi/db/queries/catalogue/list-marketplaces';
import { getDataOrigin } from '@pi/db/queries/runs/get-data-origin';
import type { DataOrigin } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { hasDatabase, openDatabase } from './database.ts';

/**
 * Says which marketplaces there are, and their state; what was read of them where there is a database.
 * @param origin whose runs are told where the project has a database for each: those over the sample stores, or the real ones
 */
export async function showMarketplaces(env: Env, origin: DataOrigin): Promise<void> {
  const { summaries, source } = await known(env, origin);
  console.log(listMarketplaceStates(env, summaries));
  console.log(`On and off are about the real stores. Robots checks and runs: ${source}.`);
}

async function known(env: Env, origin: DataOrigin): Promise<{ summaries: MarketplaceSummary[]; source: string }> {
  if (!hasDatabase(env)) return { summaries: [], source: 'none, there is no database yet' };
  try {
    const { db, place, close } = await openDatabase(env, { origin, as: 'npm run ingest', log: console.error });
    try {
      const holds = (await getDataOrigin(db)) ?? 'no';
      return { summaries: await listMarketplaces(db), source: `${holds} data in ${place}` };
    } finally {
      await close();
    }
  } catch (error) {
    return { summaries: [], source: `not known, ${error instanceof Error ? error.message : error}` };
  }
}
