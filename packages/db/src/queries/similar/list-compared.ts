import type { PrimaryMetric } from '@pi/domain';
import { and, asc, desc, eq, gt, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { plugins } from '../../schema/plugins.ts';
import { similarPlugins } from '../../schema/similar-plugins.ts';
import { idList } from '../listings/records.ts';

/** What plugins are compared by, as it is stored. */
export interface ComparedRow {
  id: number;
  marketplace: string;
  companyId: number | null;
  maker: string | null;
  name: string;
  summary: string;
  /** The first part of it. */
  description: string;
  category: string | null;
  storeCategories: string[];
  tags: string[];
  storeTags: string[];
  size: number | null;
  /** What the list of its similar ones depends on, see `basisOf`. */
  basis: string;
}

/** How a marketplace's plugins are read. */
export interface ComparedOptions {
  primaryMetric: PrimaryMetric;
  /** Of the rules by which plugins are compared, and of what else lists depend on. */
  version: string;
  /** Characters of a description. */
  descriptionLength: number;
}

/** A plugin's texts, its company and the rules: where it changes, similar ones may be others. */
function basisOf(version: string): SQL<string> {
  return sql<string>`(${plugins.contentHash} || ' ' || coalesce(${plugins.companyId}::text, '-') || ' ' || coalesce(${pluginTraits.rulesVersion}::text, '-') || ' ' || ${version}::text)`;
}

const isListed = ne(plugins.status, 'delisted');

/**
 * Whether similar plugins have to be found again in a marketplace: a plugin of it is new, changed,
 * has another company or was delisted since, or the rules did.
 */
export async function hasDueSimilar(db: Queryable, marketplace: string, version: string): Promise<boolean> {
  const isDue = sql`${similarPlugins.basis} is distinct from ${basisOf(version)}`;
  const rows = await db
    .select({ id: plugins.id })
    .from(plugins)
    .leftJoin(pluginTraits, eq(pluginTraits.pluginId, plugins.id))
    .leftJoin(similarPlugins, eq(similarPlugins.pluginId, plugins.id))
    .where(
      and(
        eq(plugins.marketplace, marketplace),
        or(and(isListed, isDue), and(eq(plugins.status, 'delisted'), isNotNull(similarPlugins.pluginId))),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** How many plugins of a marketplace are compared. */
export function countCompared(db: Queryable, marketplace: string): Promise<number> {
  return db.$count(plugins, and(eq(plugins.marketplace, marketplace), isListed));
}

/**
 * The plugins of a marketplace that are compared, all but the delisted ones, a page at a time by
 * id.
 * @param afterId the last plugin of the page before, or 0
 */
export function listComparedPlugins(
  db: Queryable,
  marketplace: string,
  { afterId, limit, ...options }: ComparedOptions & { afterId: number; limit: number },
): Promise<ComparedRow[]> {
  return selectCompared(db, options)
    .where(and(eq(plugins.marketplace, marketplace), isListed, gt(plugins.id, afterId)))
    .orderBy(asc(plugins.id))
    .limit(limit);
}

/** The largest plugins of a marketplace by its primary number, as they are compared. */
export async function listLargestCompared(
  db: Queryable,
  marketplace: string,
  { limit, ...options }: ComparedOptions & { limit: number },
): Promise<ComparedRow[]> {
  const tier = {
    users: pluginFacts.usersTier,
    downloads: pluginFacts.downloadsTier,
    ratingCount: pluginFacts.ratingsTier,
  }[options.primaryMetric];
  const largest = await db
    .select({ id: pluginFacts.pluginId })
    .from(pluginFacts)
    .where(and(eq(pluginFacts.marketplace, marketplace), ne(pluginFacts.status, 'delisted')))
    .orderBy(sql`${tier} desc nulls last`, asc(pluginFacts.pluginId))
    .limit(limit);
  if (largest.length === 0) return [];
  const ids = idList(largest.map(({ id }) => id));
  return selectCompared(db, options).where(sql`${plugins.id} = any(${ids})`);
}

function selectCompared(db: Queryable, { primaryMetric, version, descriptionLength }: ComparedOptions) {
  const newest = db
    .select({
      description:
        sql<string>`coalesce(left(${pluginRevisions.content} ->> 'description', ${descriptionLength}), '')`.as(
          'description',
        ),
      categories: sql<string[] | null>`nullif(${pluginRevisions.content} -> 'categories', 'null')`.as('categories'),
    })
    .from(pluginRevisions)
    .where(eq(pluginRevisions.pluginId, plugins.id))
    .orderBy(desc(pluginRevisions.seenAt))
    .limit(1)
    .as('newest');
  return db
    .select({
      id: plugins.id,
      marketplace: plugins.marketplace,
      companyId: plugins.companyId,
      maker: plugins.developerName,
      name: plugins.name,
      summary: sql<string>`coalesce(${plugins.summary}, '')`,
      description: sql<string>`coalesce(${newest.description}, '')`,
      category: pluginTraits.category,
      storeCategories: sql<
        string[]
      >`coalesce(${newest.categories}, case when ${plugins.category} is null then '[]' else jsonb_build_array(${plugins.category}) end)`,
      tags: sql<string[]>`coalesce(${pluginTraits.tags}, '{}')`,
      storeTags: sql<string[]>`coalesce(${pluginTraits.storeTags}, '{}')`,
      size: plugins[primaryMetric],
      basis: basisOf(version),
    })
    .from(plugins)
    .leftJoin(pluginTraits, eq(pluginTraits.pluginId, plugins.id))
    .leftJoinLateral(newest, sql`true`)
    .$dynamic();
}
