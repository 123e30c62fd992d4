import { type Developer, dayOf } from '@pi/domain';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { companyIdentifiers } from '../../schema/company-identifiers.ts';
import { developers } from '../../schema/developers.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';

/** The developers that a plugin's revisions state, oldest first; null where one states none. */
export async function listStatedDevelopers(
  db: Queryable,
  pluginId: number,
): Promise<{ marketplace: string; day: string; developer: Developer | null }[]> {
  const rows = await db
    .select({
      marketplace: plugins.marketplace,
      seenAt: pluginRevisions.seenAt,
      developer: sql<Developer | null>`${pluginRevisions.content} -> 'developer'`,
    })
    .from(pluginRevisions)
    .innerJoin(plugins, eq(plugins.id, pluginRevisions.pluginId))
    .where(eq(pluginRevisions.pluginId, pluginId))
    .orderBy(asc(pluginRevisions.seenAt));
  return rows.map(({ seenAt, ...row }) => ({ ...row, day: dayOf(seenAt) }));
}

/**
 * The companies of developers of a marketplace by their keys; of one who has no plugin any more,
 * the oldest company that has the account. Those without a company are missing.
 */
export async function getCompaniesOfDevelopers(
  db: Queryable,
  marketplace: string,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const stored = await db
    .select({ key: developers.key, companyId: developers.companyId })
    .from(developers)
    .where(
      and(eq(developers.marketplace, marketplace), isAnyOf(developers.key, keys), isNotNull(developers.companyId)),
    );
  const { kind, value, companyId } = companyIdentifiers;
  const accounts = keys.map((key) => `${marketplace} ${key}`);
  const identified = await db
    .select({ value, companyId: sql<number>`min(${companyId})` })
    .from(companyIdentifiers)
    .where(and(eq(kind, 'publisher'), isAnyOf(value, accounts)))
    .groupBy(value);
  return new Map([
    ...identified.map((row) => [row.value.slice(marketplace.length + 1), row.companyId] as const),
    ...stored.flatMap((row) => (row.companyId === null ? [] : [[row.key, row.companyId] as const])),
  ]);
}
