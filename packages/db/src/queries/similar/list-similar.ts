import { and, asc, desc, eq, gte, inArray, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { plugins } from '../../schema/plugins.ts';
import { type PluginRow, pluginRowColumns } from '../catalogue/plugin-row.ts';
import { type Similarity, scoreSimilar } from './score-similar.ts';
import { significantWords } from './similar-words.ts';

/** A plugin that is similar to another one, and why. */
export interface SimilarPlugin extends Omit<Similarity, 'score'> {
  /** Of this database. */
  id: number;
  plugin: PluginRow;
}

/**
 * How many plugins are compared at most, from each place they are looked for in: bounds the cost.
 */
const BY_SIZE = 250;
const BY_WORD = 150;
const WORDS = 3;

/**
 * The plugins most similar to one, over all marketplaces, the most similar first: of its category
 * and about its size, or with words of its name. Not those of its company, and each product once.
 */
export async function listSimilar(db: Db, pluginId: number, limit: number): Promise<SimilarPlugin[]> {
  const [own] = await db
    .select(comparedColumns)
    .from(pluginTraits)
    .innerJoin(pluginFacts, eq(pluginFacts.pluginId, pluginTraits.pluginId))
    .where(eq(pluginTraits.pluginId, pluginId));
  if (!own) return [];
  const ids = (await Promise.all([...nearIds(db, own), ...wordIds(db, own)])).flat();
  const candidates = await listCompared(db, own, [...new Set(ids.map(({ id }) => id))]);
  const scores = scoreSimilar(toComparable(own), candidates.map(toComparable));
  const found = candidates
    .flatMap((candidate, index) => {
      const similarity = scores[index];
      return similarity ? [{ ...candidate, ...similarity }] : [];
    })
    .sort((a, b) => b.score - a.score || a.id - b.id);
  return withRows(db, eachProductOnce(found).slice(0, limit));
}

// The listings of one product in several stores have one name and company.
function eachProductOnce<One extends Compared>(found: readonly One[]): One[] {
  const seen = new Set<string>();
  return found.filter(({ companyId, id, nameText }) => {
    const product = companyId === null ? `${id}` : `${companyId} ${nameText}`;
    return !seen.has(product) && seen.add(product);
  });
}

const comparedColumns = {
  id: pluginTraits.pluginId,
  nameText: pluginTraits.nameText,
  summaryText: pluginTraits.summaryText,
  category: pluginTraits.category,
  marketplace: pluginFacts.marketplace,
  companyId: pluginFacts.companyId,
  users: pluginFacts.users,
  downloads: pluginFacts.downloads,
  usersTier: pluginFacts.usersTier,
  downloadsTier: pluginFacts.downloadsTier,
};

type Compared = Pick<typeof pluginTraits.$inferSelect, 'nameText' | 'summaryText' | 'category'> &
  Pick<
    typeof pluginFacts.$inferSelect,
    'marketplace' | 'companyId' | 'users' | 'downloads' | 'usersTier' | 'downloadsTier'
  > & { id: number };

function toComparable({ users, downloads, ...rest }: Compared) {
  return { ...rest, size: users ?? downloads };
}

// Along an index, up and down from the plugin's own size.
function nearIds(db: Db, own: Compared) {
  const place =
    own.category !== null && own.usersTier !== null
      ? eq(pluginFacts.category, own.category)
      : eq(pluginFacts.marketplace, own.marketplace);
  const tier = own.usersTier === null ? pluginFacts.downloadsTier : pluginFacts.usersTier;
  const size = own.usersTier ?? own.downloadsTier;
  const listed = eq(pluginFacts.status, 'listed');
  const select = (where: SQL | undefined, order: SQL) =>
    db
      .select({ id: pluginFacts.pluginId })
      .from(pluginFacts)
      .where(and(place, listed, where))
      .orderBy(order)
      .limit(BY_SIZE);
  if (size === null) return [select(undefined, sql`${tier} desc nulls last`)];
  return [select(gte(tier, size), sql`${tier} asc nulls first`), select(lt(tier, size), sql`${tier} desc nulls last`)];
}

// A word that many plugins have is found by reading rows in any order until there are enough.
function wordIds(db: Db, { nameText, summaryText }: Compared) {
  const words = new Set([...significantWords(nameText), ...significantWords(summaryText)]);
  return [...words].slice(0, WORDS).map((word) =>
    db
      .select({ id: pluginTraits.pluginId })
      .from(pluginTraits)
      .where(sql`${pluginTraits.document} @@ to_tsquery('simple', ${`${word}:AC`})`)
      .limit(BY_WORD),
  );
}

function listCompared(db: Db, own: Compared, ids: readonly number[]): Promise<Compared[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .select(comparedColumns)
    .from(pluginTraits)
    .innerJoin(pluginFacts, eq(pluginFacts.pluginId, pluginTraits.pluginId))
    .where(
      and(
        inArray(pluginTraits.pluginId, [...ids]),
        ne(pluginTraits.pluginId, own.id),
        eq(pluginFacts.status, 'listed'),
        own.companyId === null
          ? undefined
          : or(isNull(pluginFacts.companyId), ne(pluginFacts.companyId, own.companyId)),
      ),
    )
    .orderBy(asc(pluginTraits.pluginId));
}

async function withRows(db: Db, found: readonly (Compared & Similarity)[]): Promise<SimilarPlugin[]> {
  if (found.length === 0) return [];
  const rows = await db
    .select({ id: plugins.id, ...pluginRowColumns })
    .from(plugins)
    .leftJoin(companies, eq(companies.id, plugins.companyId))
    .where(
      inArray(
        plugins.id,
        found.map(({ id }) => id),
      ),
    )
    .orderBy(desc(plugins.id));
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]));
  return found.flatMap(({ id, isSameCategory, words }) => {
    const plugin = byId.get(id);
    return plugin ? [{ id, plugin, isSameCategory, words }] : [];
  });
}
