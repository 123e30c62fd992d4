import { countWithout } from '@pi/db/queries/explorer/count-found';
import { dayOf } from '@pi/domain';
import { describeFilters, resolveDay, withoutFilter } from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';
import { requestDb } from '#lib/db.ts';
import { type ExplorerView, explorerHref } from '#lib/explorer/explorer-href.ts';
import { filterContext } from '#lib/explorer/read-explorer.ts';
import { formatDay } from '#lib/format.ts';
import { keptDay } from '#lib/kept-day.ts';
import { shortStoreTitle } from '#lib/store-title.ts';
import { EmptyState } from '../empty-state.tsx';
import { foundWords } from './found-words.ts';

/** In place of a list that is empty: the filters whose removal helps most. */
export async function NothingFits({ view }: { view: ExplorerView }) {
  const db = await requestDb();
  const { asOf, ...context } = await filterContext(db, view.filters);
  if (Object.keys(view.filters).length === 0)
    return <EmptyState title="No data yet">This page lists the plugins of all marketplaces that are read.</EmptyState>;
  // As of an earlier day each count would look at all plugins.
  const counts = keptDay() ? [] : await countWithout(db, view.filters, context);
  const phrases = describeFilters(view.filters, {
    day: (point) => formatDay(resolveDay(point, asOf ?? dayOf(new Date()))),
    title: (filter, value) => (filter === 'marketplace' ? shortStoreTitle(value) : value),
  });
  return (
    <EmptyState title="No plugin fits.">
      {counts.length === 0 && !keptDay() && 'Removing one filter alone does not help: more than one leaves nothing.'}
      <ul>
        {counts.slice(0, 3).map(({ name, ...count }) => {
          const phrase = phrases.find((one) => one.name === name);
          return (
            <li key={name}>
              <Link
                href={explorerHref({ ...view, filters: withoutFilter(view.filters, name) })}
                scroll={false}
                className="inline-block py-1 text-accent underline underline-offset-3"
              >
                Without “{phrase?.before} {phrase?.value}” there {count.total === 1 ? 'is' : 'are'} {foundWords(count)}
              </Link>
            </li>
          );
        })}
      </ul>
    </EmptyState>
  );
}
