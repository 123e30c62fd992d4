import type { BackfillSource, PluginStatus, ReadFrom } from '@pi/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import { plugins } from '../../schema/plugins.ts';
import { LACKED_ON } from './lacked-on.sql.ts';
import { textList } from './records.ts';

const columns = {
  id: plugins.id,
  externalId: plugins.externalId,
  status: plugins.status,
  contentHash: plugins.contentHash,
  stateAt: plugins.stateAt,
  source: plugins.source,
  readFrom: plugins.readFrom,
  lastSeenOn: plugins.lastSeenOn,
  users: plugins.users,
  downloads: plugins.downloads,
  rating: plugins.rating,
  ratingCount: plugins.ratingCount,
  lackedOn: LACKED_ON,
};

/** What the store step must know of a plugin before it decides what a new observation changes. */
export interface StoredPlugin {
  id: number;
  externalId: string;
  status: PluginStatus;
  contentHash: string;
  stateAt: Date;
  /** Null where we saw the plugin ourselves. */
  source: BackfillSource | null;
  /** Where its state was found. */
  readFrom: ReadFrom;
  lastSeenOn: string;
  users: number | null;
  downloads: number | null;
  rating: number | null;
  ratingCount: number | null;
  /** The newest UTC day of which a complete list lacks it: see `LACKED_ON`. */
  lackedOn: string | null;
}

/**
 * Lets nobody else store or derive anything of a marketplace, or of all, until the transaction
 * ends: one lock of its row in place of one of each plugin, which would be written to disk. Must
 * come before the lock of companies, which deriving takes after it.
 */
export async function lockPluginsOfMarketplace(tx: Tx, marketplace?: string): Promise<void> {
  const isMeant = marketplace === undefined ? undefined : eq(marketplaces.name, marketplace);
  await tx.select().from(marketplaces).where(isMeant).orderBy(marketplaces.name).for('no key update');
}

/**
 * The plugins of a marketplace that are known under these external ids. Until the transaction ends
 * nobody else stores anything of the marketplace.
 */
export async function lockStoredPlugins(
  tx: Tx,
  marketplace: string,
  externalIds: readonly string[],
): Promise<StoredPlugin[]> {
  await lockPluginsOfMarketplace(tx, marketplace);
  return tx
    .select(columns)
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplace), sql`${plugins.externalId} = any(${textList(externalIds)})`))
    .orderBy(plugins.id);
}

/**
 * External ids of the plugins to look at: listed, missing, or delisted in the last 30 days (they
 * may come back). Those not seen for longest first, so that a run that never gets through reaches
 * all of them in turn; then the biggest, then by id, whatever the order they were stored in.
 */
export async function listKnownIds(db: Queryable, marketplace: string, day: string): Promise<string[]> {
  const rows = await db
    .select({ externalId: plugins.externalId })
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplace), sql`(status <> 'delisted' or delisted_on > ${day}::date - 30)`))
    .orderBy(
      plugins.lastSeenOn,
      sql`coalesce(${plugins.users}, ${plugins.downloads}) desc nulls last`,
      plugins.externalId,
    );
  return rows.map((row) => row.externalId);
}
