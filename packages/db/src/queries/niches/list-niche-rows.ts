import type { PluginFilters } from '@pi/domain/api';
import { and } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { filterConditions } from '../explorer/filter-conditions.ts';
import { type FilterContext, wholeContext } from '../explorer/filter-context.ts';
import { sampleMatching } from '../explorer/sample-matching.ts';

/** What a niche is summed up from: narrow, since many are read. */
const columns = {
  pluginId: pluginFacts.pluginId,
  marketplace: pluginFacts.marketplace,
  status: pluginFacts.status,
  users: pluginFacts.users,
  downloads: pluginFacts.downloads,
  rating: pluginFacts.rating,
  ratingCount: pluginFacts.ratingCount,
  updatedOn: pluginFacts.updatedOn,
  listedOn: pluginFacts.listedOn,
  firstSeenOn: pluginFacts.firstSeenOn,
  delistedOn: pluginFacts.delistedOn,
  pricingModel: pluginFacts.pricingModel,
  priceUsd: pluginFacts.priceUsd,
  change90d: pluginFacts.change90d,
  pace90d: pluginFacts.pace90d,
};

/** The facts of a plugin that a phrase finds. */
export type NicheRow = Pick<typeof pluginFacts.$inferSelect, keyof typeof columns>;

/** Plugins are read up to this many: a phrase of more is no niche. */
export const MOST_IN_NICHE = 20_000;

/** What a phrase finds: the plugins, or about how many where they are too many. */
export type NicheRows = { rows: NicheRow[]; about: null } | { rows: null; about: number };

/**
 * The plugins, delisted ones too, whose name and summary have the words of a phrase.
 * @param context with the words of the phrase
 */
export async function listNicheRows(
  db: Db,
  filters: Pick<PluginFilters, 'phrase'>,
  given: FilterContext,
): Promise<NicheRows> {
  const context = wholeContext(given);
  const conditions = filterConditions({ ...filters, status: ['all'] }, context);
  const rows = await db
    .select(columns)
    .from(pluginFacts)
    .where(and(...conditions))
    .limit(MOST_IN_NICHE + 1);
  if (rows.length <= MOST_IN_NICHE) return { rows, about: null };
  return { rows: null, about: Math.max(MOST_IN_NICHE, await sampleMatching(db, conditions)) };
}
