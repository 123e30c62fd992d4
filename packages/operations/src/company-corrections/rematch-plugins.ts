import type { Tx } from '@pi/db';
import { deriveCompanies, deriveCompanyFacts, deriveFamilies } from '@pi/ingestion/derive';

/**
 * Matches plugins of marketplaces that wait for a match, counts them with their companies on all
 * days, and brings product families and facts up to date.
 * @param marketplaces null: only developers that are due themselves, of any marketplace
 */
export async function rematchPlugins(tx: Tx, marketplaces: readonly (string | null)[]): Promise<void> {
  const touched = new Set(marketplaces.flatMap((name) => name ?? []));
  for (const marketplace of marketplaces) {
    const moved = await deriveCompanies(tx, marketplace, { countsWaiting: true });
    for (const name of moved.marketplaces) touched.add(name);
  }
  for (const marketplace of touched) await deriveFamilies(tx, marketplace);
  if (touched.size > 0) await deriveCompanyFacts(tx, { marketplaces: [...touched] });
}
