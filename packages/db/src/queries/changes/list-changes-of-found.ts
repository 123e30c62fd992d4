import type { PluginFilters } from '@pi/domain/api';
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { filterConditions } from '../explorer/filter-conditions.ts';
import type { FilterContext } from '../explorer/filter-context.ts';
import { type ChangeFilters, ofChange } from './change-conditions.ts';
import { type ChangeRow, listChangeRows } from './change-rows.ts';

type Wanted = Omit<ChangeFilters, 'users' | 'risks'>;

const { id, day, pluginId } = marketChanges;
/** As the index has them. */
const newestFirst = [sql`${day} desc nulls last`, sql`${id} desc nulls last`];

/** The changes of so many plugins are looked up plugin by plugin. */
const FEW = 2_000;
const WALKED = 20_000;

/** The newest changes of one plugin. */
export function listChangesOfPlugin(db: Db, wanted: Wanted, plugin: number, limit: number): Promise<ChangeRow[]> {
  return listChangesOf(db, wanted, eq(pluginId, plugin), limit);
}

/** The newest changes of a company's plugins. */
export function listChangesOfCompany(db: Db, wanted: Wanted, company: number, limit: number): Promise<ChangeRow[]> {
  const ofCompany = db.select({ id: plugins.id }).from(plugins).where(eq(plugins.companyId, company));
  return listChangesOf(db, wanted, inArray(pluginId, ofCompany), limit);
}

/** Plugins that pass filters. */
export interface FoundPlugins {
  filters: PluginFilters;
  /** As their store names it; undefined: any. */
  storeCategory?: string | undefined;
  context: FilterContext;
  /** Of so many plugins at most, changes are looked up plugin by plugin. */
  few?: number;
  /** Of more plugins, so many changes are looked at, the newest. */
  walked?: number;
}

/**
 * The newest changes of the plugins that pass filters. Of many plugins, those among the newest
 * changes of the wanted marketplaces: there may be fewer than are asked for.
 */
export async function listChangesOfFound(
  db: Db,
  wanted: Wanted,
  { filters, storeCategory, context, few: most = FEW, walked = WALKED }: FoundPlugins,
  limit: number,
): Promise<ChangeRow[]> {
  const ofStore = storeCategory === undefined ? undefined : eq(pluginFacts.storeCategory, storeCategory);
  const passes = and(...filterConditions(filters, context), ofStore);
  const few = await db
    .select({ pluginId: pluginFacts.pluginId })
    .from(pluginFacts)
    .where(passes)
    .limit(most + 1);
  const ids = few.map((row) => row.pluginId);
  if (ids.length <= most) return listChangesOf(db, wanted, isAnyOf(pluginId, ids), limit);
  const newest = db
    .select({ id, day, pluginId })
    .from(marketChanges)
    .where(ofChange(wanted))
    .orderBy(...newestFirst)
    .limit(walked)
    .as('newest');
  const rows = await db
    .select({ id: newest.id })
    .from(newest)
    .innerJoin(pluginFacts, eq(pluginFacts.pluginId, newest.pluginId))
    .where(passes)
    .orderBy(desc(newest.day), desc(newest.id))
    .limit(limit);
  return listChangeRows(
    db,
    rows.map((row) => row.id),
  );
}

async function listChangesOf(db: Db, wanted: Wanted, plugin: SQL, limit: number): Promise<ChangeRow[]> {
  const rows = await db
    .select({ id })
    .from(marketChanges)
    .where(and(ofChange(wanted), plugin))
    // Not as an index has them: it would be walked.
    .orderBy(desc(day), desc(id))
    .limit(limit);
  return listChangeRows(
    db,
    rows.map((row) => row.id),
  );
}
