import { addDays } from '@pi/domain';
import { and, eq, getTableName, gte, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Tx } from '../../client.ts';
import { companies, companyMarketplaces } from '../../schema/companies.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { productFamilies, productFamilyMembers } from '../../schema/product-families.ts';
import { selectRows } from '../../select-rows.ts';

/**
 * The tables that are compared: `plugin`, `day` and `part` say which row it is, `fields` what it
 * says.
 */
function comparedRows(tx: Tx, marketplace: string, since: string) {
  const { externalId } = plugins;
  const ofPlugin = eq(plugins.marketplace, marketplace);
  const eve = addDays(since, -1);
  const none = text(sql`''`);
  return {
    plugins: tx
      .select({
        plugin: externalId,
        day: none,
        part: none,
        fields: fieldsOf(plugins, {
          without: [
            ...['id', 'marketplace', 'company_id', 'matched_company_id', 'developer_id', 'content_hash'],
            ...['family_basis', 'state_at', 'users_tier', 'downloads_tier'],
            ...['users_change_tier', 'downloads_change_tier'],
          ],
          also: {
            company: sql`(select slug from companies where id = company_id)`,
            rating: sql`round(rating::numeric, 3)`,
          },
        }),
      })
      .from(plugins)
      .where(ofPlugin),
    plugin_metrics: tx
      .select({
        plugin: externalId,
        day: text(pluginMetrics.day),
        part: none,
        fields: fieldsOf(pluginMetrics, {
          without: ['plugin_id', 'day', 'observed_at', 'rating_thousandths'],
          also: { rating: sql`rating_thousandths / 1000::float8` },
        }),
      })
      .from(pluginMetrics)
      .innerJoin(plugins, eq(plugins.id, pluginMetrics.pluginId))
      .where(and(ofPlugin, gte(pluginMetrics.day, since))),
    plugin_revisions: tx
      .select({
        plugin: externalId,
        day: text(sql`(seen_at at time zone 'UTC')::date`),
        part: text(pluginRevisions.seenAt),
        fields: sql`${pluginRevisions.content}`,
      })
      .from(pluginRevisions)
      .innerJoin(plugins, eq(plugins.id, pluginRevisions.pluginId))
      .where(and(ofPlugin, sql`${pluginRevisions.seenAt} >= ${eve}::date`)),
    market_changes: tx
      .select({
        plugin: externalId,
        day: text(marketChanges.day),
        part: sql<string>`concat_ws(' ', ${marketChanges.at}, ${marketChanges.kind}, before, after)`,
        fields: NO_FIELDS,
      })
      .from(marketChanges)
      .innerJoin(plugins, eq(plugins.id, marketChanges.pluginId))
      .where(and(eq(marketChanges.marketplace, marketplace), gte(marketChanges.day, eve))),
    plugin_reviews: tx
      .select({
        plugin: externalId,
        day: none,
        part: pluginReviews.externalId,
        fields: fieldsOf(pluginReviews, { without: ['plugin_id', 'external_id'] }),
      })
      .from(pluginReviews)
      .innerJoin(plugins, eq(plugins.id, pluginReviews.pluginId))
      .where(ofPlugin),
    marketplace_days: tx
      .select({
        plugin: none,
        day: text(marketplaceDays.day),
        part: none,
        fields: fieldsOf(marketplaceDays, { without: ['marketplace', 'day', 'computed_at'] }),
      })
      .from(marketplaceDays)
      .where(and(eq(marketplaceDays.marketplace, marketplace), gte(marketplaceDays.day, addDays(since, -31)))),
    company_marketplaces: tx
      .select({
        plugin: none,
        day: none,
        part: companies.slug,
        fields: fieldsOf(companyMarketplaces, { without: ['company_id', 'marketplace'] }),
      })
      .from(companyMarketplaces)
      .innerJoin(companies, eq(companies.id, companyMarketplaces.companyId))
      .where(eq(companyMarketplaces.marketplace, marketplace)),
    product_family_members: tx
      .select({ plugin: externalId, day: none, part: productFamilies.slug, fields: NO_FIELDS })
      .from(productFamilyMembers)
      .innerJoin(plugins, eq(plugins.id, productFamilyMembers.pluginId))
      .innerJoin(productFamilies, eq(productFamilies.id, productFamilyMembers.familyId))
      .where(ofPlugin),
    ingestion_failures: tx
      .selectDistinct({
        plugin: sql<string>`coalesce(${ingestionFailures.externalId}, '')`,
        day: text(ingestionRuns.day),
        part: sql<string>`concat_ws(' ', ${ingestionRuns.id}, unit_key, ${ingestionFailures.kind}, message)`,
        fields: NO_FIELDS,
      })
      .from(ingestionFailures)
      .innerJoin(ingestionRuns, eq(ingestionRuns.id, ingestionFailures.runId))
      .where(and(eq(ingestionRuns.marketplace, marketplace), gte(ingestionRuns.day, since))),
  };
}

const NO_FIELDS = sql`'{}'::jsonb`;

/** A row of a table as JSON, without some columns, with some values of its own. */
function fieldsOf(table: PgTable, { without, also = {} }: { without: string[]; also?: Record<string, SQL> }): SQL {
  const own = Object.entries(also).flatMap(([name, value]) => [sql`${name}::text`, value]);
  const row = sql`to_jsonb(${sql.identifier(getTableName(table))}) - ${`{${without.join()}}`}::text[]`;
  return sql`${row} || jsonb_build_object(${sql.join(own, sql`, `)})`;
}

function text(value: unknown): SQL<string> {
  return sql<string>`${value}::text`;
}

export interface TableChanges {
  table: string;
  added: number;
  removed: number;
  changed: number;
}

export interface FieldChange {
  table: string;
  field: string;
  /** How many rows say something else in this field. */
  rows: number;
  /** External id; empty where the row is no plugin's. */
  plugin: string;
  day: string;
  before: unknown;
  after: unknown;
}

/**
 * Copies the compared rows of a marketplace, as they are now, to a temporary table of this name.
 */
export async function recordRows(tx: Tx, name: 'before' | 'after', marketplace: string, since: string): Promise<void> {
  const table = sql.identifier(`compared_${name}`);
  await tx.execute(sql`
    create temp table ${table} ("table" text, plugin text, day text, part text, fields jsonb) on commit drop`);
  for (const [of, rows] of Object.entries(comparedRows(tx, marketplace, since)))
    await tx.execute(sql`insert into ${table} select ${of}, row.* from ${rows} as row (plugin, day, part, fields)`);
}

const PAIRS = sql`
  select "table", plugin, day, compared_before.fields as before, compared_after.fields as after
  from compared_before full join compared_after using ("table", plugin, day, part)
  where compared_before.fields is distinct from compared_after.fields`;

const TableRow = z.object({ table: z.string(), added: z.number(), removed: z.number(), changed: z.number() });
const FieldRow = z.object({
  table: z.string(),
  field: z.string(),
  rows: z.number(),
  plugin: z.string(),
  day: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

/**
 * How many rows of each table differ between the two copies; tables without a difference are left
 * out.
 */
export function listTableChanges(tx: Tx): Promise<TableChanges[]> {
  const statement = sql`
    select "table", count(*) filter (where before is null)::int as added,
      count(*) filter (where after is null)::int as removed,
      count(*) filter (where before is not null and after is not null)::int as changed
    from (${PAIRS}) pairs group by 1 order by 1`;
  return selectRows(tx, statement, TableRow);
}

/**
 * The first examples of each field that says something else in rows that are there before and
 * after.
 */
export function listFieldChanges(tx: Tx, examples: number): Promise<FieldChange[]> {
  const statement = sql`
    select "table", field, rows::int, plugin, day, before, after from (
      select "table", field, plugin, day, pairs.before -> field as before, pairs.after -> field as after,
        count(*) over (partition by "table", field) as rows,
        row_number() over (partition by "table", field order by plugin, day) as position
      from (${PAIRS}) pairs
      cross join lateral jsonb_object_keys(pairs.before || pairs.after) as field
      where pairs.before -> field is distinct from pairs.after -> field
    ) changes
    where position <= ${examples} order by "table", field, position`;
  return selectRows(tx, statement, FieldRow);
}
