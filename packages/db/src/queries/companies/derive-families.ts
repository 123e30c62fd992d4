import { and, asc, eq, notExists, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { FAMILY_BASIS, plugins } from '../../schema/plugins.ts';
import { productFamilies, productFamilyMembers } from '../../schema/product-families.ts';
import { excludedValues, isAnyOf, isExcludedOther } from '../../statement-parts.ts';
import { records } from '../listings/records.ts';

/**
 * Plugins of a marketplace whose company, status or content has changed since their family was
 * looked for last.
 */
export async function listPluginsDueForFamily(tx: Tx, marketplace: string, limit: number): Promise<number[]> {
  const isDue = sql`${plugins.familyBasis} is distinct from ${FAMILY_BASIS}`;
  const rows = await tx
    .select({ id: plugins.id })
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplace), isDue))
    .orderBy(asc(plugins.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

export interface FamilyRow {
  companyId: number;
  name: string;
}

/** Adds families; a slug that is taken gets `-2`, `-3` ... @returns them with their ids */
export async function insertFamilies<Row extends FamilyRow & { slug: string }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<(Row & { familyId: number })[]> {
  const added: (Row & { familyId: number })[] = [];
  let waiting = rows;
  for (let count = 1; waiting.length > 0; count++) {
    const bySlug = new Map(waiting.map((row) => [count === 1 ? row.slug : `${row.slug}-${count}`, row]));
    const wanted = [...bySlug].map(([slug, { companyId, name }]) => ({ slug, companyId, name }));
    const inserted = await tx
      .insert(productFamilies)
      .values(wanted)
      .onConflictDoNothing({ target: productFamilies.slug })
      .returning({ id: productFamilies.id, slug: productFamilies.slug });
    const ids = new Map(inserted.map(({ id, slug }) => [bySlug.get(slug), id]));
    for (const [row, familyId] of ids) if (row) added.push({ ...row, familyId });
    waiting = waiting.filter((row) => !ids.has(row));
  }
  return added;
}

/** Updates company and name of families; rows that are right already are not written. */
export async function updateFamilies(tx: Tx, rows: readonly (FamilyRow & { familyId: number })[]): Promise<void> {
  if (rows.length === 0) return;
  const { id, companyId, name } = productFamilies;
  await tx
    .update(productFamilies)
    .set({ companyId: sql`"row"."companyId"`, name: sql`"row"."name"` })
    .from(records(rows, { familyId: 'integer', companyId: 'integer', name: 'text' }))
    .where(
      sql`${id} = "row"."familyId" and (${companyId}, ${name}) is distinct from ("row"."companyId", "row"."name")`,
    );
}

/**
 * Gives plugins their family and removes the others that were looked at from theirs; families
 * without members are deleted. Members are written in the order of their ids, as the store step
 * locks plugins: the two never wait for each other.
 * @param lookedAt ids of all plugins whose family was looked for
 */
export async function assignFamilies(
  tx: Tx,
  lookedAt: readonly number[],
  members: readonly { pluginId: number; familyId: number }[],
): Promise<void> {
  const { pluginId, familyId } = productFamilyMembers;
  const before = await tx.selectDistinct({ familyId }).from(productFamilyMembers).where(isAnyOf(pluginId, lookedAt));
  const memberships = tx
    .select({
      pluginId: sql<number>`"row"."pluginId"`.as('plugin_id'),
      familyId: sql<number>`"row"."familyId"`.as('family_id'),
    })
    .from(records(members, { pluginId: 'integer', familyId: 'integer' }))
    .orderBy(sql`"row"."pluginId"`);
  await tx
    .insert(productFamilyMembers)
    .select(memberships)
    .onConflictDoUpdate({
      target: pluginId,
      set: excludedValues(productFamilyMembers, ['familyId']),
      setWhere: isExcludedOther(productFamilyMembers, ['familyId']),
    });
  const assigned = new Set(members.map((member) => member.pluginId));
  const left = lookedAt.filter((id) => !assigned.has(id));
  await tx.delete(productFamilyMembers).where(isAnyOf(pluginId, left));
  const emptied = before.map((row) => row.familyId);
  const ofFamily = tx.select({ pluginId }).from(productFamilyMembers).where(eq(familyId, productFamilies.id));
  await tx.delete(productFamilies).where(and(isAnyOf(productFamilies.id, emptied), notExists(ofFamily)));
}

/** Records what the family of these plugins was looked for with. */
export async function updateProductFamilies(tx: Tx, pluginIds: readonly number[]): Promise<void> {
  await tx.update(plugins).set({ familyBasis: FAMILY_BASIS }).where(isAnyOf(plugins.id, pluginIds));
}
