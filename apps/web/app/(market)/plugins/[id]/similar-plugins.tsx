import type { SimilarPlugin } from '@pi/domain/api';
import { Section } from '#components/section.tsx';
import { comparePath, MOST_COMPARED } from '#lib/compare-ids.ts';
import type { SimilarWithSeries } from '#lib/read-similar.ts';
import { SimilarTable } from './similar-table.tsx';

interface Props {
  /** The plugin that they are similar to. */
  id: string;
  lists: { similar: SimilarWithSeries[]; elsewhere: SimilarWithSeries[] };
}

/** Plugins of its store and of others that are similar, and why. */
export function SimilarPlugins({ id, lists: { similar, elsewhere } }: Props) {
  const few = competitorsFirst([...similar, ...elsewhere])
    .slice(0, MOST_COMPARED - 1)
    .map((one) => one.id);
  return (
    <Section
      id="similar"
      title="Similar plugins"
      table={`/plugins/${encodeURIComponent(id)}/similar`}
      condition="by telling words, tags and category of the listing"
      more={
        few.length > 0 ? { href: comparePath([id, ...few]), label: `Compare with the first ${few.length}` } : undefined
      }
    >
      {similar.length === 0 ? (
        <p className="text-ink-2">
          No plugin of another owner in this store shares enough telling words with this one.
        </p>
      ) : (
        <SimilarTable caption="Similar plugins in this store" rows={similar} withStore={false} />
      )}
      {elsewhere.length > 0 && (
        <>
          <h3 className="mt-6 mb-1 font-medium">In other stores</h3>
          <SimilarTable caption="Similar plugins in other stores" rows={elsewhere} withStore />
        </>
      )}
    </Section>
  );
}

function competitorsFirst<One extends Pick<SimilarPlugin, 'kind'>>(found: readonly One[]): One[] {
  return [...found.filter(({ kind }) => kind === 'competitor'), ...found.filter(({ kind }) => kind === 'extension')];
}
