import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import type { PluginSearch } from './plugin-hits.ts';
import { fuzzyWords } from './search-terms.ts';
import { variantsQueryOf } from './word-variants.ts';
import { setWordThreshold } from './word-threshold.sql.ts';

/** Similar names are ranked among so many. */
const RANKED = 500;

/**
 * Plugins whose names have these words but for one letter of each, the largest first; where there is
 * none, names that have similar parts.
 */
export async function findSimilarPlugins(db: Db, search: PluginSearch): Promise<number[]> {
  const found = await findMisspelled(db, search);
  return found.length > 0 ? found : findAlike(db, search);
}

const size = sql`coalesce(${pluginFacts.users}, ${pluginFacts.downloads}, ${pluginFacts.ratingCount})`;

async function findMisspelled(db: Db, { words, marketplace, limit }: PluginSearch): Promise<number[]> {
  const { pluginId, document } = pluginTraits;
  const misspelled = db
    .select({ pluginId })
    .from(pluginTraits)
    .where(sql`${document} @@ ${variantsQueryOf(words)}::tsquery`)
    .limit(RANKED)
    .as('misspelled');
  const rows = await db
    .select({ pluginId: misspelled.pluginId })
    .from(misspelled)
    .innerJoin(pluginFacts, eq(pluginFacts.pluginId, misspelled.pluginId))
    .where(marketplace === undefined ? undefined : eq(pluginFacts.marketplace, marketplace))
    .orderBy(sql`${size} desc nulls last`, asc(misspelled.pluginId))
    .limit(limit);
  return rows.map((row) => row.pluginId);
}

async function findAlike(db: Db, { words, marketplace, limit }: PluginSearch): Promise<number[]> {
  const wanted = fuzzyWords(words);
  if (wanted.length === 0) return [];
  return withThreshold(db, wanted, async (tx) => {
    const { pluginId, nameText } = pluginTraits;
    const similar = tx
      .select({ pluginId, similarity: similarityOf(wanted, sql`${nameText}`).as('similarity') })
      .from(pluginTraits)
      .where(and(...wanted.map((word) => sql`${word} <% ${nameText}`)))
      .limit(RANKED)
      .as('similar');
    const rows = await tx
      .select({ pluginId: similar.pluginId })
      .from(similar)
      .innerJoin(pluginFacts, eq(pluginFacts.pluginId, similar.pluginId))
      .where(marketplace === undefined ? undefined : eq(pluginFacts.marketplace, marketplace))
      .orderBy(
        sql`${similar.similarity} desc`,
        sql`${size} desc nulls last`,
        asc(similar.pluginId),
      )
      .limit(limit);
    return rows.map((row) => row.pluginId);
  });
}

/** The same of companies. */
export async function findSimilarCompanies(db: Db, words: readonly string[], limit: number): Promise<number[]> {
  const wanted = fuzzyWords(words);
  if (wanted.length === 0) return [];
  return withThreshold(db, wanted, async (tx) => {
    const name = sql`lower(${companies.name})`;
    const similar = tx
      .select({ id: companies.id, similarity: similarityOf(wanted, name).as('similarity') })
      .from(companies)
      .where(and(...wanted.map((word) => sql`${word} <% ${name}`)))
      .limit(RANKED)
      .as('similar');
    const rows = await tx
      .select({ id: similar.id })
      .from(similar)
      .innerJoin(companyFacts, eq(companyFacts.companyId, similar.id))
      .orderBy(sql`${similar.similarity} desc`, sql`${companyFacts.users} desc nulls last`, asc(similar.id))
      .limit(limit);
    return rows.map((row) => row.id);
  });
}

function similarityOf(words: readonly string[], text: SQL): SQL<number> {
  return sql<number>`(${sql.join(
    words.map((word) => sql`word_similarity(${word}, ${text})`),
    sql` + `,
  )})`;
}

// Of a short word, one wrong letter leaves few of its parts.
function thresholdFor(words: readonly string[]): number {
  const shortest = Math.min(...words.map((word) => word.length));
  return shortest <= 6 ? 0.4 : shortest <= 7 ? 0.45 : 0.55;
}

function withThreshold<Result>(db: Db, words: readonly string[], read: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction(async (tx) => {
    await setWordThreshold(tx, thresholdFor(words));
    return read(tx);
  });
}
