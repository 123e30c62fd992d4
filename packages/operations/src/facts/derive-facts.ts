import type { Db } from '@pi/db';
import { listMarketplaceNames, listMarketplacesWithoutFacts } from '@pi/db/queries/facts/missing-facts';
import { lacksEstimates } from '@pi/db/queries/revenue/lacks-estimates';
import { assertNotImported, isImported } from '@pi/db/queries/runs/data-origin';
import { derive } from '@pi/ingestion/derive';
import { registry } from '@pi/scrapers';

/**
 * Derives what lists read of marketplaces that are stored, their companies included. The numbers of
 * days stay as they are. A second call changes nothing.
 * @param names the marketplaces; without, all that are stored
 * @param onMarketplace called before each
 * @returns the marketplaces that were derived
 * @throws Error when the database was imported
 */
export async function deriveFacts(
  db: Db,
  names?: readonly string[],
  onMarketplace?: (name: string, done: number, total: number) => void,
): Promise<string[]> {
  await assertNotImported(db);
  const stored = await listMarketplaceNames(db);
  const wanted = stored.filter((name) => registry.has(name) && (names?.includes(name) ?? true));
  for (const [done, name] of wanted.entries()) {
    onMarketplace?.(name, done, wanted.length);
    const adapter = registry.get(name);
    if (adapter) await derive(db, adapter.info, []);
  }
  return wanted;
}

/**
 * The same for marketplaces with plugins of which nothing was derived for lists yet, or no revenue
 * was estimated: those of a database that is older than this. None of a database that was imported.
 */
export async function deriveMissingFacts(
  db: Db,
  onMarketplace?: (name: string, done: number, total: number) => void,
): Promise<string[]> {
  if (await isImported(db)) return [];
  const missing = new Set(await listMarketplacesWithoutFacts(db));
  for (const { info } of registry.values()) if (await lacksEstimates(db, info)) missing.add(info.name);
  return missing.size === 0 ? [] : deriveFacts(db, [...missing], onMarketplace);
}
