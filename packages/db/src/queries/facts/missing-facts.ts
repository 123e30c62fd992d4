import { and, asc, eq, exists, notExists, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';

/** Names of the marketplaces with plugins of which nothing was derived for lists yet. */
export async function listMarketplacesWithoutFacts(db: Queryable): Promise<string[]> {
  const one = { one: sql`1` };
  const facts = db.select(one).from(pluginFacts).where(eq(pluginFacts.pluginId, plugins.id));
  const waiting = db
    .select(one)
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplaces.name), notExists(facts)));
  const rows = await db
    .select({ name: marketplaces.name })
    .from(marketplaces)
    .where(exists(waiting))
    .orderBy(asc(marketplaces.name));
  return rows.map(({ name }) => name);
}

/** Names of the marketplaces that were ever read. */
export async function listMarketplaceNames(db: Queryable): Promise<string[]> {
  const rows = await db.select({ name: marketplaces.name }).from(marketplaces).orderBy(asc(marketplaces.name));
  return rows.map(({ name }) => name);
}
