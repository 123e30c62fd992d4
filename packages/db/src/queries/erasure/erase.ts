import type { Developer } from '@pi/domain';
import { and, asc, eq, gte, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyIdentifiers } from '../../schema/company-identifiers.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { type IdentifierRow, isIdentifierAmong, NEWEST_DEVELOPER } from '../companies/derive-companies.ts';
import { records } from '../listings/records.ts';

/** A developer as a marketplace shows them. */
export interface StoreDeveloper {
  marketplace: string;
  developer: Developer;
}

const DEVELOPER = sql<Developer>`${pluginRevisions.content} -> 'developer'`;
const HAS_NAME = isNotNull(sql`${DEVELOPER} ->> 'name'`);

/**
 * All developers that plugins have or ever had, of one marketplace or of all, each once. Reads
 * every revision: for commands.
 */
export function listDevelopers(tx: Tx, marketplace?: string): Promise<StoreDeveloper[]> {
  return tx
    .selectDistinct({ marketplace: plugins.marketplace, developer: DEVELOPER })
    .from(pluginRevisions)
    .innerJoin(plugins, eq(plugins.id, pluginRevisions.pluginId))
    .where(and(HAS_NAME, isOf(marketplace)));
}

/** A plugin with all developers it ever had, the newest last. */
export interface PluginWithDevelopers {
  pluginId: number;
  marketplace: string;
  externalId: string;
  firstSeenOn: string;
  /** The company it is shown with. */
  companyId: number | null;
  developers: Developer[];
}

/**
 * The plugins that are shown with one of the companies, or that one of the developers has or once
 * had.
 */
export async function listPluginsEverOf(
  tx: Tx,
  { companyIds, developers }: { companyIds: readonly number[]; developers: readonly StoreDeveloper[] },
  marketplace?: string,
): Promise<PluginWithDevelopers[]> {
  const { id, externalId, firstSeenOn, companyId } = plugins;
  const had = tx
    .select({ id })
    .from(pluginRevisions)
    .innerJoin(plugins, eq(id, pluginRevisions.pluginId))
    .where(isDeveloperAmong(developers, sql`${DEVELOPER}`));
  const found = await tx
    .select({ pluginId: id, marketplace: plugins.marketplace, externalId, firstSeenOn, companyId })
    .from(plugins)
    .where(and(or(isAnyOf(companyId, companyIds), inArray(id, had)), isOf(marketplace)))
    .orderBy(asc(id));
  const byPlugin = await listDevelopersOf(
    tx,
    found.map(({ pluginId }) => pluginId),
  );
  return found.map((plugin) => ({ ...plugin, developers: byPlugin.get(plugin.pluginId) ?? [] }));
}

async function listDevelopersOf(tx: Tx, pluginIds: readonly number[]): Promise<Map<number, Developer[]>> {
  const { pluginId, seenAt } = pluginRevisions;
  const rows = await tx
    .select({ pluginId, developer: DEVELOPER })
    .from(pluginRevisions)
    .where(and(isAnyOf(pluginId, pluginIds), HAS_NAME))
    .orderBy(asc(pluginId), asc(seenAt));
  const byPlugin = new Map<number, Developer[]>();
  for (const row of rows) byPlugin.set(row.pluginId, [...(byPlugin.get(row.pluginId) ?? []), row.developer]);
  return byPlugin;
}

/**
 * The companies that plugins with one of the developers now are shown with, and those found by one
 * of the identifiers.
 */
export async function listCompaniesOf(
  tx: Tx,
  { developers, identifiers }: { developers: readonly StoreDeveloper[]; identifiers: readonly IdentifierRow[] },
): Promise<number[]> {
  const shown = await tx
    .selectDistinct({ id: plugins.companyId })
    .from(plugins)
    .where(isDeveloperAmong(developers, NEWEST_DEVELOPER));
  const identified = await tx
    .selectDistinct({ id: companyIdentifiers.companyId })
    .from(companyIdentifiers)
    .where(isIdentifierAmong(identifiers));
  return [...new Set([...shown, ...identified].flatMap((row) => row.id ?? []))].sort((a, b) => a - b);
}

/** The names of companies, and the identifiers they are found by. */
export async function getNamesAndIdentifiers(
  tx: Tx,
  companyIds: readonly number[],
): Promise<{ names: string[]; identifiers: IdentifierRow[] }> {
  const { kind, value, companyId } = companyIdentifiers;
  const names = await tx
    .selectDistinct({ name: companies.name })
    .from(companies)
    .where(isAnyOf(companies.id, companyIds));
  const identifiers = await tx
    .selectDistinct({ kind, value })
    .from(companyIdentifiers)
    .where(isAnyOf(companyId, companyIds));
  return { names: names.map((row) => row.name), identifiers };
}

/** The days of a marketplace from one on, ascending. */
export async function listDaysFrom(tx: Tx, marketplace: string, from: string): Promise<string[]> {
  const { day } = marketplaceDays;
  const rows = await tx
    .select({ day })
    .from(marketplaceDays)
    .where(and(eq(marketplaceDays.marketplace, marketplace), gte(day, from)))
    .orderBy(asc(day));
  return rows.map((row) => row.day);
}

function isOf(marketplace: string | undefined) {
  return marketplace === undefined ? undefined : eq(plugins.marketplace, marketplace);
}

function isDeveloperAmong(developers: readonly StoreDeveloper[], developer: typeof NEWEST_DEVELOPER) {
  const wanted = records(developers, { marketplace: 'text', developer: 'jsonb' });
  return sql`(${plugins.marketplace}, ${developer}) in (select "row"."marketplace", "row"."developer" from ${wanted})`;
}
