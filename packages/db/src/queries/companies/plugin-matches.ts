import type { CompanyMatchReason } from '@pi/domain';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { records } from '../listings/records.ts';
import { getShownCompanies } from './derive-companies.ts';

/** A developer whose plugins belong to a company. */
export interface DeveloperMatch {
  developerId: number;
  /** The company it is matched with: they are shown in the one it was merged into, if any. */
  companyId: number;
  matchReason: CompanyMatchReason;
}

/** A plugin, where it is shown, and where it is to be shown. */
export interface PluginMatch {
  pluginId: number;
  marketplace: string;
  /** Null where it waits for a company. */
  shownIn: number | null;
  match: DeveloperMatch;
}

/**
 * Plugins that were matched with these developers and say anything else of their company. Those
 * that wait for a match are left out.
 */
export async function listPluginsToRematch(tx: Tx, matches: readonly DeveloperMatch[]): Promise<PluginMatch[]> {
  if (matches.length === 0) return [];
  const shown = await getShownCompanies(tx, new Set(matches.map((match) => match.companyId)));
  const wanted = matches.map((match) => ({ ...match, ...placeOf(match.companyId, shown) }));
  const { id, marketplace, companyId, matchedCompanyId, companyMatchReason, developerId } = plugins;
  const byId = new Map(matches.map((match) => [match.developerId, match]));
  const rows = await tx
    .select({ pluginId: id, marketplace, shownIn: companyId, developerId: sql<number>`${developerId}` })
    .from(plugins)
    .innerJoin(records(wanted, MATCH), eq(developerId, sql`"row"."developerId"`))
    .where(
      and(
        isNotNull(companyMatchReason),
        sql`(${companyId}, ${matchedCompanyId}, ${companyMatchReason})
          is distinct from ("row"."shown", "row"."matched", "row"."matchReason")`,
      ),
    )
    .orderBy(asc(id));
  return rows.flatMap(({ developerId: of, ...row }) => {
    const match = byId.get(of);
    return match ? [{ ...row, match }] : [];
  });
}

const MATCH = { developerId: 'integer', shown: 'integer', matched: 'integer', matchReason: 'text' };

/**
 * Locks plugins in the order of their ids, as the store step does: the two never wait for each
 * other.
 */
export async function lockPlugins(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.select({ id: plugins.id }).from(plugins).where(isAnyOf(plugins.id, ids)).orderBy(plugins.id).for('update');
}

/** Gives plugins their developer and company. */
export async function assignCompanies(
  tx: Tx,
  rows: readonly { pluginId: number; match: DeveloperMatch }[],
): Promise<void> {
  if (rows.length === 0) return;
  const shown = await getShownCompanies(tx, new Set(rows.map(({ match }) => match.companyId)));
  const assigned = rows.map(({ pluginId, match }) => ({ pluginId, ...match, ...placeOf(match.companyId, shown) }));
  await tx
    .update(plugins)
    .set({
      developerId: sql`"row"."developerId"`,
      companyId: sql`"row"."shown"`,
      matchedCompanyId: sql`"row"."matched"`,
      companyMatchReason: sql`"row"."matchReason"`,
    })
    .from(records(assigned, { ...MATCH, pluginId: 'integer' }))
    .where(eq(plugins.id, sql`"row"."pluginId"`));
}

/** Lets plugins that no developer publishes any more refer to none. */
export async function removeDevelopers(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.update(plugins).set({ developerId: null }).where(isAnyOf(plugins.id, ids));
}

function placeOf(companyId: number, shown: ReadonlyMap<number, number>) {
  const shownIn = shown.get(companyId) ?? companyId;
  return { shown: shownIn, matched: shownIn === companyId ? null : companyId };
}
