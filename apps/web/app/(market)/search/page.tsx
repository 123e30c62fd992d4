import { countPluginHits } from '@pi/db/queries/search/plugin-hits';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SearchBox } from '#components/search-box.tsx';
import { requestDb } from '#lib/db.ts';
import { parseLeniently, type RawParams, SearchParams } from '#lib/list-params.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { findPage } from '#lib/search/find-page.ts';
import { readSearch, searchWords } from '#lib/search/read-search.ts';
import { searchFeed } from '#lib/search/search-feed.ts';
import { SearchHints } from './search-hints.tsx';
import { SearchResults } from './search-results.tsx';

interface Props {
  searchParams: Promise<RawParams>;
}

const LIMITS = { plugins: 50, companies: 10 };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, marketplace } = parseLeniently(SearchParams, await searchParams);
  return pageMetadata({
    title: q ? `Search for ${q}` : 'Search',
    description: 'Search plugins and companies of all marketplaces by name, maker, summary, id or store address.',
    path: '/search',
    feed: searchFeed(q, marketplace),
    isUnlisted: true,
  });
}

export default async function SearchPage({ searchParams }: Props) {
  const { q, marketplace } = parseLeniently(SearchParams, await searchParams);
  const { words } = searchWords(q);
  const db = await requestDb();
  const page = q && marketplace === undefined ? await findPage(db, q) : null;
  if (page) redirect(page);
  const [result, counts] = await Promise.all([
    readSearch(db, { q, marketplace, limits: LIMITS }),
    countPluginHits(db, words),
  ]);
  return (
    <>
      <h1 className="wrap-anywhere mb-4">{q ? <>Search for “{q}”</> : 'Search'}</h1>
      <div className="max-w-[40rem]">
        <SearchBox size="big" query={q} />
      </div>
      {result.plugins.length + result.companies.length > 0 ? (
        <SearchResults q={q} words={words} marketplace={marketplace} counts={counts} result={result} />
      ) : (
        <SearchHints q={q} marketplace={marketplace} />
      )}
    </>
  );
}
