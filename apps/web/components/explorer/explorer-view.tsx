import { dayOf } from '@pi/domain';
import { Link } from '#components/ui/link.tsx';
import { requestDb } from '#lib/db.ts';
import { explorerHref } from '#lib/explorer/explorer-href.ts';
import type { PageQuery } from '#lib/explorer/page-query.ts';
import { filterParams, PAGE_ROWS } from '#lib/explorer/params.ts';
import { readExplorer } from '#lib/explorer/read-explorer.ts';
import { pluginsFeed } from '#lib/feeds/feed-links.ts';
import { formatDay, formatExact } from '#lib/format.ts';
import { listHref } from '#lib/list-href.ts';
import { AsOfNotice } from '../as-of-notice.tsx';
import { ExportLinks } from '../export-links.tsx';
import { FeedLink } from '../feed-link.tsx';
import { TableLinks } from '../table-links.tsx';
import { chooseColumns } from './choose-columns.ts';
import { ExplorerTable } from './explorer-table.tsx';
import { FacetCounts } from './facet-counts.tsx';
import { FilterChips } from './filter-chips.tsx';
import { foundWords } from './found-words.ts';
import { ListPager } from './list-pager.tsx';
import { ListTools } from './list-tools.tsx';
import { NothingFits } from './nothing-fits.tsx';
import { SelectionBar } from './selection-bar.tsx';

const NOT_SHOWN =
  'Names are not searched, and prices, permission risks and the sizes of companies are neither filtered nor sorted by: they are known of today alone. A plugin whose listing changed since has the tags of its store then.';

interface Props {
  query: PageQuery;
  /** Plugins in all, where that is known: what the number found is part of. */
  all?: number;
}

/** The filters as a sentence, the tools, and the plugins that pass, page by page. */
export async function ExplorerView({ query: { view, list, cursor, asOf: on, adding }, all }: Props) {
  const db = await requestDb();
  const page = await readExplorer(db, { ...list, cursor, limit: PAGE_ROWS, on });
  const { rows, total, before, asOf, past } = page;
  const columns = chooseColumns(view.columns, { ...list, rows });
  const found = foundWords(page);
  const heading = `${found} ${total === 1 ? 'plugin' : 'plugins'}`;
  const shown = `${formatExact(before + 1)} to ${formatExact(before + rows.length)} of ${found}`;
  const left = page.isTotalEstimated ? PAGE_ROWS : total - before - rows.length;
  const nextRows = Math.min(PAGE_ROWS, Math.max(1, left));
  const hasFilters = Object.keys(view.filters).length > 0;
  const exported = { ...filterParams(view.filters), sort: list.sort, order: list.order };
  const href = (to: string | null) => to && explorerHref(view, to);
  return (
    <>
      {past && (
        <div className="mt-4">
          <AsOfNotice asOf={past} today={explorerHref(view)}>
            {NOT_SHOWN}
          </AsOfNotice>
        </div>
      )}
      <div className="mt-4">
        {/* Another list's forms are other ones, and closed. */}
        <FilterChips
          key={`${explorerHref(view)} ${adding}`}
          view={view}
          today={asOf ?? dayOf(new Date())}
          adding={adding}
        />
      </div>
      <section aria-labelledby="list">
        <div className="mt-3 mb-1 flex min-h-8 flex-wrap items-center gap-x-3">
          <h2 id="list" tabIndex={-1} className="scroll-mt-4 font-semibold text-sm outline-none">
            {heading}
          </h2>
          <p className="text-ink-2 max-md:hidden">
            {hasFilters && all !== undefined && `of ${formatExact(all)} `}
            {asOf && `as of ${formatDay(asOf)}`}
          </p>
          {hasFilters && (
            <Link href="/plugins" scroll={false} className="py-1 text-accent hover:underline">
              Clear all filters
            </Link>
          )}
          <span className="ml-auto flex flex-wrap items-center gap-1">
            <TableLinks of={heading} href={explorerHref({ ...view, base: undefined })} />
            <FeedLink feed={pluginsFeed(view.filters)} look="quiet" />
            {!past && rows.length > 0 && (
              <ExportLinks
                tables={[{ label: `All ${heading}`, href: listHref('/api/v1/exports/plugins', exported) }]}
              />
            )}
            <ListTools view={view} shown={columns} />
          </span>
        </div>
        {rows.length > 0 ? (
          <>
            <ExplorerTable
              caption={`Plugins, sorted by ${list.sort}`}
              rows={rows}
              columns={columns}
              density={view.density ?? 'compact'}
              sorted={list}
              href={(sort, order) => explorerHref({ ...view, sort, order })}
            />
            <ListPager previous={href(page.previous)} next={href(page.next)} words={shown} rows={nextRows} />
          </>
        ) : (
          <NothingFits view={view} />
        )}
      </section>
      <noscript>
        <form id="selection" action="/compare" className="mt-3">
          <button type="submit" className="underline">
            Compare what is selected
          </button>
        </form>
      </noscript>
      {/* What filters count is today’s alone. */}
      {!past && <FacetCounts key={explorerHref(view)} />}
      <SelectionBar page={explorerHref(view, String(before))} />
    </>
  );
}
