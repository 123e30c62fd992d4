import type { Category, ChangeKind, CountKind, Day, DaysToChanges, OwnershipDetails } from '@pi/domain';
import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';
import { inOrder, isAnyOf } from '../../statement-parts.ts';
import { withDaysTo } from '../catalogue/days-to-changes.ts';

/** A change with what lists show of its plugin: as the plugin is now. */
export interface ChangeRow {
  id: number;
  pluginId: number;
  marketplace: string;
  externalId: string;
  pluginName: string;
  iconUrl: string | null;
  /** The day and the moment it was noticed. */
  day: Day;
  at: Date;
  kind: ChangeKind;
  before: string | null;
  after: string | null;
  details: OwnershipDetails | null;
  daysTo: DaysToChanges | null;
  /** The version that was released together with it; null where none was. */
  version: string | null;
  users: number | null;
  usersKind: CountKind | null;
  usersOn: Day | null;
  downloads: number | null;
  downloadsKind: CountKind | null;
  downloadsOn: Day | null;
  ratingCount: number | null;
  ratingCountKind: CountKind | null;
  lastSeenOn: Day;
  /** Where its numbers were filled in from; null: they were seen. */
  source: string | null;
  /** Index in `PERMISSION_RISKS`; null where its store states no permissions. */
  risk: number | null;
  /** The shared one; null where it has none. */
  category: Category | null;
  companyName: string | null;
  /** Plugins of its company in all marketplaces; null without a company. */
  companyPlugins: number | null;
}

/** The changes with these ids, in their order. */
export async function listChangeRows(db: Db, ids: readonly number[]): Promise<ChangeRow[]> {
  if (ids.length === 0) return [];
  const { id, pluginId, day, at, kind, before, after, details } = marketChanges;
  const released = alias(marketChanges, 'released');
  const rows = await db
    .select({
      ...{ id, pluginId, day, at, kind, before, after, details, version: released.after },
      ...pluginColumns(),
      ...{ risk: pluginFacts.risk, category: pluginFacts.category, companyPlugins: pluginFacts.companyPlugins },
      companyName: companies.name,
    })
    .from(marketChanges)
    .innerJoin(plugins, eq(plugins.id, pluginId))
    .leftJoin(pluginFacts, eq(pluginFacts.pluginId, pluginId))
    .leftJoin(companies, eq(companies.id, pluginFacts.companyId))
    .leftJoin(
      released,
      and(eq(released.pluginId, pluginId), eq(released.at, at), eq(released.kind, 'version_released')),
    )
    .where(isAnyOf(id, ids));
  const whole = await withDaysTo(db, rows);
  return inOrder(
    ids,
    rows.map((row, at) => ({ ...row, daysTo: whole[at]?.daysTo ?? null })),
  );
}

function pluginColumns() {
  const { marketplace, externalId, name, iconUrl, users, usersKind, usersOn, downloads, downloadsKind } = plugins;
  const { downloadsOn, ratingCount, ratingCountKind, lastSeenOn, source } = plugins;
  return {
    ...{ marketplace, externalId, pluginName: name, iconUrl, users, usersKind, usersOn, downloads, downloadsKind },
    ...{ downloadsOn, ratingCount, ratingCountKind, lastSeenOn, source },
  };
}
