import type { Db } from '@pi/db';
// biome-ignore lint/style/noRestrictedImports: tests look at tables as they are
import { sql } from 'drizzle-orm';

const OF_PLUGIN = ['plugin_metrics', 'plugin_revisions', 'market_changes', 'plugin_reviews', 'product_family_members'];
const WHOLE = [
  'plugins',
  'companies',
  'developers',
  'company_marketplaces',
  'marketplace_days',
  'ingestion_runs',
  'ingestion_failures',
  'run_field_stats',
];
const IDS_AND_TIMES =
  '{id,plugin_id,company_id,matched_company_id,developer_id,split_into,family_id,merged_into,created_at,computed_at,reparsed_at,content_hash,family_basis}';

/** Every row of the tables that are derived, without ids and times of writing. */
export async function derivedRows(db: Db): Promise<Record<string, Record<string, unknown>[]>> {
  const tables: Record<string, Record<string, unknown>[]> = {};
  for (const table of [...WHOLE, ...OF_PLUGIN]) {
    const plugin = OF_PLUGIN.includes(table)
      ? sql`jsonb_build_object('plugin', (select external_id from plugins where id = plugin_id))`
      : sql`'{}'::jsonb`;
    const { rows } = await db.execute<{ row: Record<string, unknown> }>(sql`
      select to_jsonb(t) - ${IDS_AND_TIMES}::text[] || ${plugin} as row from ${sql.raw(table)} t order by 1`);
    tables[table] = rows.map(({ row }) => row);
  }
  return tables;
}
