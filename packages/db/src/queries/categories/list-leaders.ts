import type { Category, PrimaryMetric } from '@pi/domain';
import { and, asc, eq, isNotNull, ne, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { listSparklines, type SparkSeries } from '../catalogue/list-sparklines.ts';
import { type PluginRow, pluginRowColumns } from '../catalogue/plugin-row.ts';

export interface LeadersQuery {
  category: Category;
  /** Those whose number is one and the same. */
  marketplaces: readonly string[];
  number: PrimaryMetric;
  limit: number;
}

export type Leader = PluginRow & { series: SparkSeries | null };

const KEYS: Record<PrimaryMetric, SQLWrapper[]> = {
  users: [pluginFacts.usersTier, pluginFacts.users],
  downloads: [pluginFacts.downloadsTier, pluginFacts.downloads],
  ratingCount: [pluginFacts.ratingCount],
};

/** The largest plugins of a shared category by one number, delisted ones left out. */
export async function listLeaders(db: Db, query: LeadersQuery): Promise<Leader[]> {
  const { category, marketplaces, number, limit } = query;
  const largest = db
    .select({ pluginId: pluginFacts.pluginId })
    .from(pluginFacts)
    .where(
      and(
        eq(pluginFacts.category, category),
        isAnyOf(pluginFacts.marketplace, marketplaces),
        ne(pluginFacts.status, 'delisted'),
        isNotNull(pluginFacts[number]),
      ),
    )
    .orderBy(...KEYS[number].map((key) => sql`${key} desc nulls last`), asc(pluginFacts.pluginId))
    .limit(limit)
    .as('largest');
  const rows = await db
    .select({ id: plugins.id, ...pluginRowColumns })
    .from(largest)
    .innerJoin(plugins, eq(plugins.id, largest.pluginId))
    .leftJoin(companies, eq(companies.id, plugins.companyId))
    .orderBy(sql`${plugins[number]} desc nulls last`, asc(plugins.id));
  const series = await sparklinesOf(db, rows, number);
  return rows.map(({ id, ...row }) => ({ ...row, series: series.get(id) ?? null }));
}

/** The series of plugins of several marketplaces, each up to its own newest day. */
async function sparklinesOf(db: Db, rows: readonly (PluginRow & { id: number })[], number: PrimaryMetric) {
  const groups = [...Map.groupBy(rows, ({ marketplace }) => marketplace)];
  const series = await Promise.all(groups.map(([name, same]) => listSparklines(db, name, same, number)));
  return new Map(series.flatMap((one) => [...one]));
}
