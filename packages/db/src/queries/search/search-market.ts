import { eq } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { plugins } from '../../schema/plugins.ts';
import { inOrder, isAnyOf } from '../../statement-parts.ts';
import { type PluginRow, pluginRowColumns } from '../catalogue/plugin-row.ts';
import { findCompanyHits } from './company-hits.ts';
import { findPluginHits } from './plugin-hits.ts';
import type { ErrorsIn } from './search-terms.ts';
import { findSimilarCompanies, findSimilarPlugins, type SimilarName } from './similar-names.ts';
import { findMeantWords } from './similar-words.ts';

export interface MarketSearch {
  /** The text's words for plugins: letters and digits alone, in lower case, without accents. */
  words: readonly string[];
  /** The same for companies: in lower case, as they are written. */
  nameWords: readonly string[];
  /** Only plugins of this marketplace. */
  marketplace?: string | undefined;
  /** Plugins at most, and companies at most. */
  limits: { plugins: number; companies: number };
  errorsIn: ErrorsIn;
}

export interface CompanyHit {
  slug: string;
  name: string;
  /** Listings in all marketplaces, delisted ones left out. */
  pluginCount: number;
  marketplaces: string[];
  users: number | null;
}

export interface MarketHits {
  plugins: PluginRow[];
  companies: CompanyHit[];
  /** From here on, plugins and companies have names that are only similar to the text. */
  similarFrom: { plugins: number; companies: number };
}

/** Finds plugins and companies of all marketplaces by words in any order, the best first. */
export async function searchMarket(db: Db, search: MarketSearch): Promise<MarketHits> {
  const { words, nameWords, marketplace, limits } = search;
  const found = {
    plugins: await findPluginHits(db, { ...search, limit: limits.plugins }),
    companies: await findCompanyHits(db, nameWords, limits.companies),
  };
  const hits = await listHits(db, found.plugins);
  // Mostly the words for plugins and for companies are the same.
  const meantBy = memoized((text) => findMeantWords(db, text.split(' '), search.errorsIn));
  const mayErr = !hits.some((hit) => isNamed(words, hit));
  const pluginIds = await withSimilar(mayErr, limits.plugins, found.plugins, async () => {
    const likely = await meantBy(words.join(' '));
    return likely ? meant(search, words, await findSimilarPlugins(db, likely, marketplace)) : [];
  });
  const companyIds = await withSimilar(mayErr, limits.companies, found.companies, async () => {
    const likely = await meantBy(nameWords.join(' '));
    return likely ? meant(search, nameWords, await findSimilarCompanies(db, likely)) : [];
  });
  const [plugins, companies] = await Promise.all([
    pluginIds.ids.length === hits.length ? hits : listHits(db, pluginIds.ids),
    listCompanies(db, companyIds.ids),
  ]);
  return {
    plugins,
    companies,
    similarFrom: { plugins: pluginIds.similarFrom, companies: companyIds.similarFrom },
  };
}

/** Fewer hits than this may be due to an error in a word. */
const FEW = 3;

async function withSimilar(
  mayErr: boolean,
  limit: number,
  ids: readonly number[],
  findSimilar: () => Promise<number[]>,
) {
  const similar = mayErr && limit > 0 && ids.length < FEW ? await findSimilar() : [];
  return { ids: [...new Set([...ids, ...similar])].slice(0, limit), similarFrom: ids.length };
}

function memoized<Result>(work: (text: string) => Promise<Result>): (text: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (text) => {
    const result = known.get(text) ?? work(text);
    known.set(text, result);
    return result;
  };
}

// Several words that all stand in one name have no errors.
function isNamed(words: readonly string[], { name }: PluginRow): boolean {
  const text = name.toLowerCase();
  return words.length > 1 && words.every((word) => text.includes(word));
}

/** Of similar names those that are meant, with the fewest errors first, then the largest. */
function meant({ errorsIn }: MarketSearch, words: readonly string[], names: readonly SimilarName[]): number[] {
  return names
    .flatMap((name) => {
      const errors = errorsIn(words, name.name);
      return errors === null ? [] : [{ ...name, errors }];
    })
    .sort((a, b) => a.errors - b.errors || (b.size ?? 0) - (a.size ?? 0) || a.id - b.id)
    .map(({ id }) => id);
}

async function listHits(db: Db, ids: readonly number[]): Promise<PluginRow[]> {
  const rows = await db
    .select({ id: plugins.id, ...pluginRowColumns })
    .from(plugins)
    .leftJoin(companies, eq(companies.id, plugins.companyId))
    .where(isAnyOf(plugins.id, ids));
  return withoutIds(ids, rows);
}

async function listCompanies(db: Db, ids: readonly number[]): Promise<CompanyHit[]> {
  const { pluginCount, marketplaces, users } = companyFacts;
  const rows = await db
    .select({ id: companies.id, slug: companies.slug, name: companies.name, pluginCount, marketplaces, users })
    .from(companies)
    .innerJoin(companyFacts, eq(companyFacts.companyId, companies.id))
    .where(isAnyOf(companies.id, ids));
  return withoutIds(ids, rows);
}

function withoutIds<Row extends { id: number }>(ids: readonly number[], rows: readonly Row[]): Omit<Row, 'id'>[] {
  return inOrder(ids, rows).map(({ id: _id, ...row }) => row);
}
