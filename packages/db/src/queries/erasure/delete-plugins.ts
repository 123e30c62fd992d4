import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { idList, records } from '../listings/records.ts';
import { deleteAllRevisions } from '../listings/revisions.ts';

/** Rows that went, by what they were. */
export type Removed = Record<string, number>;

/** Removes plugins with all that hangs on them: numbers, revisions, events, reviews, failures and units of work. */
export async function deletePlugins(
  tx: Tx,
  rows: readonly { pluginId: number; marketplace: string; externalId: string }[],
): Promise<Removed> {
  const ids = idList(rows.map((row) => row.pluginId));
  const named = records(rows, { marketplace: 'text', externalId: 'text' });
  // A family is looked for again by those who stay of it: its name may be theirs who go.
  await tx.execute(sql`
    with family as (
      delete from product_families where id in (
        select family_id from product_family_members where plugin_id = any(${ids}))
      returning id
    )
    update plugins set family_basis = null
    where id in (select plugin_id from product_family_members join family on family.id = family_id)`);
  return {
    plugin_metrics: await count(tx, sql`delete from plugin_metrics where plugin_id = any(${ids})`),
    plugin_revisions: await deleteAllRevisions(
      tx,
      rows.map((row) => row.pluginId),
    ),
    plugin_reviews: await count(tx, sql`delete from plugin_reviews where plugin_id = any(${ids})`),
    market_changes: await count(tx, sql`delete from market_changes where plugin_id = any(${ids})`),
    ingestion_failures: await count(
      tx,
      sql`delete from ingestion_failures failure using ${named}
        where failure.marketplace = row.marketplace and ("externalId" = external_id or ${isUnitOf(sql`unit_key`)})`,
    ),
    ingestion_units: await count(
      tx,
      sql`delete from ingestion_units using ${named}, ingestion_runs run
        where run.id = run_id and run.marketplace = row.marketplace and ${isUnitOf(sql`key`)}`,
    ),
    plugins: await count(tx, sql`delete from plugins where id = any(${ids})`),
  };
}

// A unit's key is the plugin's id, or holds an address that names it.
function isUnitOf(key: SQL): SQL {
  return sql`(${key} = "externalId" or (strpos(${key}, '://') > 0 and "externalId" = any(regexp_split_to_array(${key}, '[/?#&=]'))))`;
}

async function count(tx: Tx, statement: SQL): Promise<number> {
  return (await tx.execute(statement)).count;
}
