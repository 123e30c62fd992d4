import type { Category, PrimaryMetric } from '@pi/domain';
import type { Db } from '../../client.ts';
import type { SparkSeries } from '../catalogue/list-sparklines.ts';
import type { PluginRow } from '../catalogue/plugin-row.ts';
import type { FilterContext } from '../explorer/filter-context.ts';
import { listPluginFacts } from '../explorer/list-plugin-facts.ts';
import { listSeries } from '../explorer/list-series.ts';

export interface LeadersQuery {
  category: Category;
  /** Those whose number is one and the same. */
  marketplaces: readonly string[];
  number: PrimaryMetric;
  limit: number;
}

export type Leader = PluginRow & { series: SparkSeries | null };

/** The largest plugins of a shared category by one number, delisted ones left out. */
export async function listLeaders(db: Db, query: LeadersQuery, context: FilterContext): Promise<Leader[]> {
  const { category, marketplaces, number, limit } = query;
  const sort = number === 'ratingCount' ? 'ratings' : number;
  const filters = { category: [category], marketplace: [...marketplaces] };
  const { rows } = await listPluginFacts(db, { filters, sort, order: 'desc', cursor: null, limit }, context);
  const known = rows.filter(({ plugin }) => plugin[number] !== null);
  const series = await listSeries(
    db,
    known.map(({ id, plugin: { marketplace } }) => ({ id, marketplace, number })),
  );
  return known.map(({ id, plugin }) => ({ ...plugin, series: series.get(id)?.spark ?? null }));
}
