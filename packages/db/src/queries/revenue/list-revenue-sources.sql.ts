import type {
  CountKind,
  Day,
  ExtractedPricingModel,
  OwnerWords,
  PriceTier,
  PrimaryMetric,
  RevenueInputs,
} from '@pi/domain';
import { sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { primaryColumns } from '../facts/values-before.sql.ts';

/**
 * A stored estimate, as it is compared with a new one; its interval is null where there is none.
 */
export interface StoredEstimate {
  lower: number | null;
  point: number | null;
  upper: number | null;
  methodVersion: number;
  inputs: RevenueInputs;
}

/** What revenue of a plugin is estimated from, and what is stored of it. */
export interface RevenueSource {
  pluginId: number;
  developerName: string | null;
  companyName: string | null;
  companyDomain: string | null;
  count: number | null;
  countKind: CountKind | null;
  countOn: Day | null;
  ratingCount: number | null;
  storePricingModel: ExtractedPricingModel | null;
  pricingModel: ExtractedPricingModel | null;
  pricingLabel: string | null;
  tiers: PriceTier[] | null;
  priceUsd: number | null;
  /** What its listing says of how its owner earns. */
  ownerWords: OwnerWords[];
  /** Of an analysis that a model finished: a failed one may keep that of an older text. */
  payingShare: { low: number; high: number } | null;
  /** The newest estimate of an earlier day. */
  before: StoredEstimate | null;
  /** That of the day. */
  today: StoredEstimate | null;
}

/** Which page of a marketplace's plugins is read, of which day. */
export interface RevenuePage {
  day: Day;
  primaryMetric: PrimaryMetric;
  /** The last plugin of the page before, or 0. */
  afterId: number;
  limit: number;
}

/**
 * Plugins of a marketplace that are not delisted, with what their revenue is estimated from, a page
 * at a time by id. Traits have to be up to date.
 */
export async function listRevenueSources(
  db: Queryable,
  marketplace: string,
  { day, primaryMetric, afterId, limit }: RevenuePage,
): Promise<RevenueSource[]> {
  const { value, kind, on } = primaryColumns(primaryMetric);
  const estimate = sql`jsonb_build_object(
    'lower', lower, 'point', point, 'upper', upper, 'methodVersion', method_version, 'inputs', inputs)`;
  const { rows } = await db.execute<Record<string, unknown>>(sql`
    select plugins.id as "pluginId", plugins.developer_name as "developerName", companies.name as "companyName", companies.site_domain as "companyDomain",
      plugins.${value}::float8 as count, plugins.${kind}::text as "countKind", plugins.${on}::text as "countOn",
      plugins.rating_count as "ratingCount", plugins.pricing_model as "storePricingModel",
      traits.pricing_model as "pricingModel", plugins.pricing_label as "pricingLabel", traits.tiers,
      traits.price_usd::float8 as "priceUsd", coalesce(traits.owner_words, '{}') as "ownerWords", analysed.analysis -> 'payingShare' as "payingShare",
      before.estimate as before, today.estimate as today
    from (
      select * from plugins
      where marketplace = ${marketplace} and id > ${afterId} and status <> 'delisted' order by id limit ${limit}
    ) plugins
    left join companies on companies.id = plugins.company_id
    left join plugin_traits traits on traits.plugin_id = plugins.id
    left join plugin_analyses analysed on analysed.plugin_id = plugins.id and analysed.status = 'done'
    left join lateral (
      select ${estimate} as estimate from revenue_estimates earlier
      where earlier.plugin_id = plugins.id and estimated_on < ${day} order by estimated_on desc limit 1
    ) before on true
    left join lateral (
      select ${estimate} as estimate from revenue_estimates same
      where same.plugin_id = plugins.id and estimated_on = ${day}
    ) today on true
    order by plugins.id`);
  return rows as unknown as RevenueSource[];
}
