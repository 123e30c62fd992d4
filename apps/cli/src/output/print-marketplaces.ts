import { listMarketplaces, type MarketplaceSummary } from '@pi/db/queries/catalogue/list-marketplaces';
import { getDataOrigin } from '@pi/db/queries/runs/data-origin';
import type { DataOrigin } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import type { Context } from '../context.ts';
import { hasDatabase } from '../environment/open-database.ts';
import { formatMarketplaceStates } from './marketplace-states.ts';

/**
 * Prints all marketplaces and their state, with robots checks and last runs where there is a
 * database.
 * @param origin whose runs are shown on the embedded server, which has a database for each
 */
export async function printMarketplaces(context: Context, env: Env, origin: DataOrigin): Promise<void> {
  const { summaries, source } = await loadSummaries(context, env, origin);
  context.print(formatMarketplaceStates(env, summaries));
  context.print(`The states on and off are those of the real stores. Robots checks and runs come from: ${source}.`);
}

async function loadSummaries(
  { openDatabase, printError }: Context,
  env: Env,
  origin: DataOrigin,
): Promise<{ summaries: MarketplaceSummary[]; source: string }> {
  if (!hasDatabase(env)) return { summaries: [], source: 'nowhere, there is no database yet' };
  try {
    const { db, place, close } = await openDatabase(env, { origin, command: 'pi ingest', log: printError });
    try {
      const found = (await getDataOrigin(db)) ?? 'no';
      return { summaries: await listMarketplaces(db), source: `${found} data in ${place}` };
    } finally {
      await close();
    }
  } catch (error) {
    return { summaries: [], source: `no database, ${error instanceof Error ? error.message : error}` };
  }
}
