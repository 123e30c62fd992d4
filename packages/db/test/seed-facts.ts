import type { MarketplaceInfo } from '@pi/domain';
import type { Db } from '../src/client.ts';
import { refreshCategoryFacts } from '../src/queries/facts/refresh-category-facts.sql.ts';
import { refreshCompanyFacts } from '../src/queries/facts/refresh-company-facts.sql.ts';
import { refreshPluginFacts } from '../src/queries/facts/refresh-plugin-facts.sql.ts';
import { pluginTraits } from '../src/schema/plugin-traits.ts';
import { plugins } from '../src/schema/plugins.ts';
import { MARKET } from './seed-market.ts';

type FactsInfo = Pick<MarketplaceInfo, 'name' | 'primaryMetric' | 'numbers'>;

/** The marketplace of everything seeded without its own: it counts users, as they are. */
export const MARKET_INFO: FactsInfo = {
  name: MARKET,
  primaryMetric: 'users',
  numbers: { users: { label: 'Users', meaning: 'Users.' } },
};

/** Writes a plugin's traits; without values, none but its name. */
export async function seedTraits(
  db: Db,
  pluginId: number,
  values: Partial<typeof pluginTraits.$inferInsert> = {},
): Promise<void> {
  const none = { tags: [], badges: [], hasContact: false, nameText: 'plugin', makerText: '', summaryText: '' };
  await db.insert(pluginTraits).values({ pluginId, contentHash: 'hash', rulesVersion: 1, ...none, ...values });
}

/** Derives all facts of what is seeded; plugins without traits get none but their names. */
export async function deriveSeededFacts(db: Db, infos: readonly FactsInfo[] = [MARKET_INFO]): Promise<void> {
  const rows = await db.select({ pluginId: plugins.id, name: plugins.name }).from(plugins);
  const known = new Set((await db.select({ id: pluginTraits.pluginId }).from(pluginTraits)).map(({ id }) => id));
  for (const { pluginId, name } of rows)
    if (!known.has(pluginId)) await seedTraits(db, pluginId, { nameText: name.toLowerCase() });
  await db.transaction(async (tx) => {
    for (const info of infos) {
      await refreshPluginFacts(tx, info);
      await refreshCategoryFacts(tx, info);
    }
    const roundings = new Map(infos.map(({ name, numbers }) => [name, numbers.users?.rounding]));
    await refreshCompanyFacts(tx, { marketplaces: infos.map(({ name }) => name) }, { roundings });
  });
}
