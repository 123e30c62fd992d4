import type { RevisionContent } from '@pi/domain';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { plugins } from '../../schema/plugins.ts';
import { excludedValues } from '../../statement-parts.ts';
import { insertRows } from '../listings/records.ts';
import { getLatestContents } from '../listings/revisions.ts';
import { addSearchWords } from '../search/search-words.ts';

/** A plugin whose traits have to be computed. */
export interface DueTraits {
  pluginId: number;
  contentHash: string;
  /** Of the newest revision; of a plugin without one, what is known of it. */
  content: Pick<RevisionContent, 'name' | 'summary' | 'category' | 'pricingLabel' | 'pricingModel'> &
    Partial<Omit<RevisionContent, 'developer'>> & {
      developer?:
        | { name: string; email?: string | null | undefined; site?: string | null | undefined }
        | null
        | undefined;
    };
}

/**
 * Plugins of a marketplace whose traits were computed from another content, or by other rules, a
 * page at a time by id.
 * @param afterId the last plugin of the page before, or 0
 */
export async function listDueTraits(
  db: Queryable,
  marketplace: string,
  { rulesVersion, afterId, limit }: { rulesVersion: number; afterId: number; limit: number },
): Promise<DueTraits[]> {
  const isDue = sql`(${pluginTraits.contentHash}, ${pluginTraits.rulesVersion}::int) is distinct from (${plugins.contentHash}, ${rulesVersion}::int)`;
  const { id, contentHash, name, summary, category, pricingLabel, pricingModel, developerName } = plugins;
  const rows = await db
    .select({ id, contentHash, name, summary, category, pricingLabel, pricingModel, developerName })
    .from(plugins)
    .leftJoin(pluginTraits, eq(pluginTraits.pluginId, id))
    .where(and(eq(plugins.marketplace, marketplace), gt(id, afterId), isDue))
    .orderBy(asc(id))
    .limit(limit);
  const contents = await getLatestContents(
    db,
    rows.map((row) => row.id),
  );
  return rows.map(({ id: pluginId, contentHash: hash, developerName: maker, ...known }) => ({
    pluginId,
    contentHash: hash,
    content: contents.get(pluginId) ?? { ...known, developer: maker === null ? null : { name: maker } },
  }));
}

const COLUMNS = [
  'contentHash',
  'rulesVersion',
  'category',
  'storeTags',
  'tags',
  'integrations',
  'pricingModel',
  'tiers',
  'ownerWords',
  'badges',
  'risk',
  'priceUsd',
  'hasContact',
  'nameText',
  'makerText',
  'summaryText',
] as const;

/** Stores traits, in place of those that the plugins had, and the words of their names. */
export async function writeTraits(tx: Tx, rows: readonly (typeof pluginTraits.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await insertRows(tx, pluginTraits, rows, ['pluginId']).onConflictDoUpdate({
    target: pluginTraits.pluginId,
    set: excludedValues(pluginTraits, COLUMNS),
  });
  await addSearchWords(
    tx,
    rows.flatMap(({ nameText, makerText }) => [nameText, makerText]),
  );
}
