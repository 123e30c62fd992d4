import { EmptyState } from '#components/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { listHref } from '#lib/list-href.ts';
import { searchWords } from '#lib/search/read-search.ts';

/** In place of results: what can be searched for, and what else may help. */
export function SearchHints({ q, marketplace }: { q: string; marketplace: string | undefined }) {
  const hasWords = searchWords(q).words.length > 0;
  return (
    <div className="mt-6 [&_a]:text-accent [&_a]:underline">
      <EmptyState title={titleOf(q, hasWords)}>
        <ul className="list-disc space-y-1 pl-5">
          {marketplace && (
            <li>
              <Link href={listHref('/search', { q })}>Search all marketplaces</Link> instead of one.
            </li>
          )}
          {q && hasWords && <li>Use fewer words, or only the beginning of the last one.</li>}
          <li>Names of plugins and of their makers are searched, and the store’s summaries, in any order of words.</li>
          <li>
            An id (<code>marketplace:id</code>, or the id alone), the address of a listing in its store, or the domain
            of a company’s site goes straight to its page.
          </li>
          <li>
            Or look through the <Link href="/marketplaces">marketplaces</Link>, or see how crowded a{' '}
            <Link href={listHref('/niches', { q: hasWords ? q : undefined })}>niche</Link> is in each of them.
          </li>
        </ul>
      </EmptyState>
    </div>
  );
}

function titleOf(q: string, hasWords: boolean): string {
  if (!q) return 'Search plugins and companies of all marketplaces';
  return hasWords ? 'Nothing has all of these words' : 'There is no letter or digit in this text';
}
