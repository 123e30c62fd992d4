import type { Tx } from '@pi/db';
import { countDuePlugins } from '@pi/db/queries/companies/developers';
import { deriveCompanies, deriveFamilies } from '@pi/ingestion/derive';

/**
 * Matches the developers that are due with companies again, and brings aggregates and product
 * families up to date.
 * @returns how many plugins these developers have
 */
export async function matchAgain(tx: Tx): Promise<number> {
  const plugins = await countDuePlugins(tx);
  const { marketplaces } = await deriveCompanies(tx, null, { countsWaiting: true });
  for (const marketplace of marketplaces) await deriveFamilies(tx, marketplace);
  return plugins;
}
