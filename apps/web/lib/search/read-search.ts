import type { Db } from '@pi/db';
import { type MarketHits, searchMarket } from '@pi/db/queries/search/search-market';
import { derivedNumber, SearchResult } from '@pi/domain/api';
import { errorsIn, searchText } from '@pi/intelligence';
import { readListingUrl } from '@pi/scrapers/info';
import { toPluginItem } from '#lib/answers/plugin.ts';

export interface SearchWords {
  /** For plugins: letters and digits alone. */
  words: string[];
  /** For companies: as they are written, in lower case. */
  nameWords: string[];
  /** The marketplace that the text is an address of. */
  marketplace?: string;
}

/** The words that a text searches for; of a listing's address, those of the plugin's name. */
export function searchWords(text: string): SearchWords {
  const listing = readListingUrl(text);
  const of = listing && 'words' in listing ? listing : null;
  const words = splitWords(searchText(of?.words ?? text));
  return { words, nameWords: of ? [] : splitWords(text.toLowerCase()), ...(of && { marketplace: of.marketplace }) };
}

export interface SearchRequest {
  q: string;
  marketplace?: string | undefined;
  limits: { plugins: number; companies: number };
}

/** The plugins and companies that a text finds. */
export async function readSearch(db: Db, { q, ...request }: SearchRequest): Promise<SearchResult> {
  const { marketplace, ...words } = searchWords(q);
  return toSearchResult(
    await searchMarket(db, { ...request, ...words, errorsIn, marketplace: request.marketplace ?? marketplace }),
  );
}

/** What was found, as the API gives it. */
export function toSearchResult({ plugins, companies, similarFrom }: MarketHits): SearchResult {
  return SearchResult.parse({
    plugins: plugins.map((row, at) => ({
      ...row,
      ...toPluginItem(row),
      isSimilar: at >= similarFrom.plugins,
    })),
    companies: companies.map(({ pluginCount, ...row }, at) => ({
      ...row,
      plugins: derivedNumber({
        ...{ value: pluginCount, kind: 'exact', method: 'count', day: null },
        source: row.marketplaces.join(', '),
      }),
      isSimilar: at >= similarFrom.companies,
    })),
  });
}

/** Words past these change nothing that a reader would notice. */
const MOST_WORDS = 12;

function splitWords(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter(Boolean))].slice(0, MOST_WORDS);
}
