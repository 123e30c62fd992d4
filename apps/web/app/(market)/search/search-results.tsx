import type { SearchResult } from '@pi/domain/api';
import { FeedLink } from '#components/feed-link.tsx';
import { Section } from '#components/section.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { formatAmount } from '#lib/format.ts';
import { listHref } from '#lib/list-href.ts';
import { searchFeed } from '#lib/search/search-feed.ts';
import { FoundCompanies } from './found-companies.tsx';
import { FoundPlugins } from './found-plugins.tsx';
import { marketplaceTabs } from './marketplace-tabs.ts';

interface Props {
  q: string;
  words: string[];
  marketplace: string | undefined;
  /** Plugins with all words by marketplace; null where they are too many to count. */
  counts: ReadonlyMap<string, number> | null;
  result: SearchResult;
}

/** What was found: plugins beside companies, plugins by marketplace. */
export function SearchResults({ q, words, marketplace, counts, result }: Props) {
  const { plugins, companies } = result;
  const feed = searchFeed(q, marketplace);
  const tabs = marketplaceTabs({ q, marketplace, counts, plugins });
  return (
    <>
      {tabs.length > 2 && (
        <div className="mt-6">
          <Tabs label="Marketplaces" tabs={tabs} />
        </div>
      )}
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {plugins.length > 0 && (
          <Section
            id="plugins"
            title="Plugins"
            note={noteOf(plugins, counts, marketplace)}
            table={listHref('/search/plugins', { q, marketplace })}
          >
            <FoundPlugins plugins={plugins} words={words} />
            {feed && (
              <p className="mt-3 -ml-3">
                <FeedLink feed={feed} label="Feed of names with these words" look="quiet" />
              </p>
            )}
          </Section>
        )}
        {companies.length > 0 && (
          <Section
            id="companies"
            title="Companies"
            note={companies[0]?.isSimilar && 'With similar names'}
            table={listHref('/search/companies', { q, marketplace })}
          >
            <FoundCompanies companies={companies} words={words} />
          </Section>
        )}
      </div>
    </>
  );
}

function noteOf(plugins: SearchResult['plugins'], counts: Props['counts'], marketplace: string | undefined) {
  if (plugins[0]?.isSimilar) return 'Nothing has all of these words: these names are similar';
  const total = marketplace
    ? counts?.get(marketplace)
    : counts && [...counts.values()].reduce((sum, one) => sum + one, 0);
  if (total == null) return `The first ${plugins.length} of very many, best matches first`;
  return total > plugins.length
    ? `The first ${plugins.length} of ${formatAmount(total, 'plugin')}, best matches first`
    : 'Best matches first';
}
