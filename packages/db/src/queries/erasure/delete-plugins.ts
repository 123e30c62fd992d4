import { and, eq, exists, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../../client.ts';
import { companyClaims } from '../../schema/company-claims.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns, ingestionUnits } from '../../schema/ingestion-runs.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { plugins } from '../../schema/plugins.ts';
import { productFamilies, productFamilyMembers } from '../../schema/product-families.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { markDevelopersOfPluginsDue } from '../companies/developers.ts';
import { records } from '../listings/records.ts';
import { deleteAllRevisions } from '../listings/revisions.ts';

/** How many rows were deleted, by table. */
export type Removed = Record<string, number>;

interface PluginToDelete {
  pluginId: number;
  marketplace: string;
  externalId: string;
}

/**
 * Deletes plugins with everything that refers to them: numbers, revisions, changes, reviews,
 * failures, units of work and people's claims. Their developers have to be matched again.
 */
export async function deletePlugins(tx: Tx, rows: readonly PluginToDelete[]): Promise<Removed> {
  const ids = rows.map((row) => row.pluginId);
  await deleteFamiliesOf(tx, ids);
  await markDevelopersOfPluginsDue(tx, ids);
  return {
    plugin_metrics: await deleteFrom(tx, pluginMetrics, isAnyOf(pluginMetrics.pluginId, ids)),
    plugin_revisions: await deleteAllRevisions(tx, ids),
    plugin_reviews: await deleteFrom(tx, pluginReviews, isAnyOf(pluginReviews.pluginId, ids)),
    market_changes: await deleteFrom(tx, marketChanges, isAnyOf(marketChanges.pluginId, ids)),
    ingestion_failures: await deleteFailures(tx, rows),
    ingestion_units: await deleteUnits(tx, rows),
    company_claims: await deleteClaims(tx, rows),
    plugins: await deleteFrom(tx, plugins, isAnyOf(plugins.id, ids)),
  };
}

// Those who stay are looked at again: a family's name may come from a plugin that is deleted.
async function deleteFamiliesOf(tx: Tx, pluginIds: readonly number[]): Promise<void> {
  const { familyId, pluginId } = productFamilyMembers;
  const families = tx.selectDistinct({ familyId }).from(productFamilyMembers).where(isAnyOf(pluginId, pluginIds));
  const members = tx.select({ pluginId }).from(productFamilyMembers).where(inArray(familyId, families));
  await tx.update(plugins).set({ familyBasis: null }).where(inArray(plugins.id, members));
  await tx.delete(productFamilies).where(inArray(productFamilies.id, families));
}

function deleteFailures(tx: Tx, rows: readonly PluginToDelete[]): Promise<number> {
  const { marketplace, unitKey, externalId } = ingestionFailures;
  const isNamed = or(eq(externalId, NAMED_ID), isUnitOf(sql`${unitKey}`));
  return deleteFrom(tx, ingestionFailures, existsAmong(tx, rows, and(eq(marketplace, NAMED_MARKETPLACE), isNamed)));
}

function deleteUnits(tx: Tx, rows: readonly PluginToDelete[]): Promise<number> {
  const { runId, key } = ingestionUnits;
  const isNamed = existsAmong(tx, rows, and(eq(ingestionRuns.marketplace, NAMED_MARKETPLACE), isUnitOf(sql`${key}`)));
  const ofRun = tx
    .select({ id: ingestionRuns.id })
    .from(ingestionRuns)
    .where(and(eq(ingestionRuns.id, runId), isNamed));
  return deleteFrom(tx, ingestionUnits, exists(ofRun));
}

function deleteClaims(tx: Tx, rows: readonly PluginToDelete[]): Promise<number> {
  const { marketplace, externalId } = companyClaims;
  const isNamed = and(eq(marketplace, NAMED_MARKETPLACE), eq(externalId, NAMED_ID));
  return deleteFrom(tx, companyClaims, existsAmong(tx, rows, isNamed));
}

const NAMED_MARKETPLACE = sql`"row"."marketplace"`;
const NAMED_ID = sql`"row"."externalId"`;

function existsAmong(tx: Tx, rows: readonly PluginToDelete[], condition: SQL | undefined): SQL {
  const named = records(rows, { marketplace: 'text', externalId: 'text' });
  return exists(tx.select({ one: sql`1` }).from(named).where(condition));
}

// A unit's key is the plugin's id, or holds an address that names it.
function isUnitOf(key: SQL): SQL {
  const parts = sql`regexp_split_to_array(${key}, '[/?#&=]')`;
  return sql`(${key} = ${NAMED_ID} or (strpos(${key}, '://') > 0 and ${NAMED_ID} = any(${parts})))`;
}

async function deleteFrom(tx: Tx, table: PgTable, condition: SQL): Promise<number> {
  return (await tx.delete(table).where(condition)).rowCount ?? 0;
}
