import { asc } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';

/** What identifies a stored plugin. */
export interface PluginIdentity {
  pluginId: number;
  marketplace: string;
  externalId: string;
  /** UTC day. */
  firstSeenOn: string;
}

/** What identifies each plugin, of all marketplaces: for commands. */
export function listPluginIdentities(tx: Tx): Promise<PluginIdentity[]> {
  const { id, marketplace, externalId, firstSeenOn } = plugins;
  return tx
    .select({ pluginId: id, marketplace, externalId, firstSeenOn })
    .from(plugins)
    .orderBy(asc(marketplace), asc(externalId));
}
