import type { Day } from '@pi/domain';
import { and, desc, eq, gte, lte, ne, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { type PluginRow, pluginRowColumns } from '../catalogue/plugin-row.ts';

/** The most plugins that are looked at for the largest ones. */
const MOST = 5000;

const { pluginId, firstSeenOn, delistedOn, status, users, downloads, ratingCount } = pluginFacts;

interface Days {
  from: Day;
  to: Day;
  limit: number;
}

/**
 * The plugins that were seen first in these days, the largest first; of very many the newest are
 * looked at alone.
 * @param firstDays each marketplace with the day it was read first, `marketplace day`: the plugins
 * that were seen first on it are no newcomers
 */
export async function listNewcomers(db: Db, { from, to, limit }: Days, firstDays: readonly string[]): Promise<PluginRow[]> {
  const newest = db
    .select({ pluginId, users, downloads, ratingCount })
    .from(pluginFacts)
    .where(
      and(
        gte(firstSeenOn, from),
        lte(firstSeenOn, to),
        ne(status, 'delisted'),
        sql`not (${pluginFacts.marketplace} || ' ' || ${firstSeenOn}::text) = any(${sql.param([...firstDays])})`,
      ),
    )
    .orderBy(desc(firstSeenOn))
    .limit(MOST)
    .as('newest');
  return largest(db, newest, limit);
}

/** The plugins that were delisted in these days, the largest first. */
export async function listGone(db: Db, { from, to, limit }: Days): Promise<PluginRow[]> {
  const newest = db
    .select({ pluginId, users, downloads, ratingCount })
    .from(pluginFacts)
    .where(and(gte(delistedOn, from), lte(delistedOn, to), eq(status, 'delisted')))
    .orderBy(desc(delistedOn))
    .limit(MOST)
    .as('newest');
  return largest(db, newest, limit);
}

type Newest = ReturnType<typeof newestShape>;

async function largest(db: Db, newest: Newest, limit: number): Promise<PluginRow[]> {
  const sorted = [newest.users, newest.downloads, newest.ratingCount].map((number) => sql`${number} desc nulls last`);
  const found = await db
    .select({ id: newest.pluginId })
    .from(newest)
    .orderBy(...sorted, newest.pluginId)
    .limit(limit);
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: plugins.id, plugin: pluginRowColumns })
    .from(plugins)
    .leftJoin(companies, eq(companies.id, plugins.companyId))
    .where(isAnyOf(plugins.id, ids));
  const byId = new Map(rows.map(({ id, plugin }) => [id, plugin]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function newestShape(db: Db) {
  return db.select({ pluginId, users, downloads, ratingCount }).from(pluginFacts).as('newest');
}
