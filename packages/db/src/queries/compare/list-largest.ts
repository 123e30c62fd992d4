import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';
import type { PluginIdentity } from '../catalogue/get-plugin.ts';

/** The largest listed plugins of a marketplace, with their names, the largest first. */
export function listLargest(
  db: Db,
  marketplace: string,
  number: 'users' | 'downloads',
  limit: number,
): Promise<(PluginIdentity & { name: string })[]> {
  const [tier, count] = [pluginFacts[`${number}Tier`], pluginFacts[number]];
  return db
    .select({ marketplace: plugins.marketplace, externalId: plugins.externalId, name: plugins.name })
    .from(pluginFacts)
    .innerJoin(plugins, eq(plugins.id, pluginFacts.pluginId))
    .where(and(eq(pluginFacts.marketplace, marketplace), eq(pluginFacts.status, 'listed'), isNotNull(tier)))
    .orderBy(sql`${tier} desc nulls last`, desc(count), desc(plugins.id))
    .limit(limit);
}
