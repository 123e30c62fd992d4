import type { NicheList } from '@pi/domain/api';
import { EmptyState } from '#components/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { explorerHref } from '#lib/explorer/explorer-href.ts';
import { formatCount } from '#lib/format.ts';

/** In place of niches: nothing was asked for, nothing has the words, or too much has. */
export function NoNiche({ list: { q, words, tooMany } }: { list: NicheList }) {
  if (q === '')
    return (
      <EmptyState title="Which niche?">
        Enter what a plugin does in two or three words. Plugins count whose name and summary have all of them, as one or
        several.
      </EmptyState>
    );
  if (tooMany)
    return (
      <EmptyState title={`About ${formatCount(tooMany.value)} plugins have ${wordsOf(words)}`}>
        That is more than a niche: add a word. Their list is{' '}
        <Link href={explorerHref({ filters: { phrase: q } })} className="text-accent underline">
          in the explorer
        </Link>
        .
      </EmptyState>
    );
  return (
    <EmptyState title={`No plugin has ${wordsOf(words)} in its name or summary`}>
      Nobody serves this niche under these words, or the stores that are read do not. Use fewer words, or others for the
      same thing.
    </EmptyState>
  );
}

function wordsOf(words: readonly string[]): string {
  return words.length === 1 ? `“${words[0]}”` : words.map((word) => `“${word}”`).join(' and ');
}
