import { LIST_DEPTH, type PluginSort } from '@pi/db/queries/catalogue/plugins-query';
import type { MarketplaceInfo } from '@pi/domain';
import type { SortOrder } from '@pi/domain/api';
import { EmptyState } from '#components/empty-state.tsx';
import { ExportLinks } from '#components/export-links.tsx';
import { FocusList } from '#components/focus-list.tsx';
import { Pager } from '#components/pager.tsx';
import type { TableRow } from '#components/plugin-table/columns.tsx';
import { NameFilter } from '#components/plugin-table/name-filter.tsx';
import { PhoneSorts } from '#components/plugin-table/phone-sorts.tsx';
import { PluginTable } from '#components/plugin-table/plugin-table.tsx';
import { StatusFilterLinks } from '#components/plugin-table/status-filter-links.tsx';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatExact } from '#lib/format.ts';
import { listHref } from '#lib/list-href.ts';
import type { PluginListQuery } from '#lib/list-params.ts';

/** How many plugins a page has where nothing else is asked for. */
export const PLUGINS_A_PAGE = 15;

interface Props {
  info: MarketplaceInfo;
  /** `asOf`: the day that the list is of; its links keep it. */
  query: PluginListQuery & { asOf?: string | undefined };
  /** `total` is counted up to LIST_DEPTH; `totalIsFloor` is true where there are more. */
  list: { rows: TableRow[]; total: number; totalIsFloor: boolean };
  /** Whether a phone shows the first five alone, and a link to the whole list. */
  isShort?: boolean;
}

/** The plugins of a marketplace: filter, table, pages. Its whole state is in the URL. */
export function PluginList({ info, query, list, isShort = false }: Props) {
  const path = `/marketplaces/${info.name}`;
  const { sort, order, page, pageSize, q, status, asOf } = query;
  const start = (page - 1) * pageSize;
  const sortHref = (by: PluginSort, direction: SortOrder) =>
    listHref(path, { sort: by, order: direction, q, status, asOf });
  return (
    <Section
      id="plugins"
      title="Plugins"
      more={{ href: `/plugins?marketplace=${info.name}`, label: 'Open in the explorer' }}
      table={listHref(`${path}/plugins`, { sort, order, q, status })}
    >
      <FocusList id="plugins" part={`${sort} ${order} ${page}`} />
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <NameFilter action={path} q={q} keep={{ sort, order, status, asOf }} />
        <StatusFilterLinks current={status} href={(of) => listHref(path, { sort, order, q, status: of, asOf })} />
        <PhoneSorts info={info} sorted={sort} href={sortHref} />
        {asOf === undefined && <ExportLinks tables={exportsOf(info.name)} />}
      </div>
      {list.rows.length === 0 ? (
        <EmptyState title={emptyTitle(query)}>
          <Link href={path} scroll={false} className="text-accent underline">
            All plugins of this store
          </Link>
        </EmptyState>
      ) : (
        <>
          <div className={isShort ? 'max-md:[&_tbody_tr:nth-child(n+6)]:hidden' : undefined}>
            <PluginTable info={info} rows={list.rows} sorted={{ sort, order }} href={sortHref} />
          </div>
          <div className={isShort ? 'max-md:hidden' : undefined}>
            <Pager
              page={page}
              hasNext={start + list.rows.length < list.total}
              href={(to) =>
                `${listHref(path, { sort, order, q, status, asOf, page: to, pageSize: pageSize === PLUGINS_A_PAGE ? undefined : pageSize })}#plugins`
              }
              words={shown()}
            />
          </div>
          {isShort && (
            <Link
              href={`${listHref(path, { sort, order, asOf })}#plugins`}
              className="mt-3 inline-flex h-10 items-center rounded-md border border-hairline-strong px-4 md:hidden"
            >
              The whole list, page by page
            </Link>
          )}
        </>
      )}
    </Section>
  );

  function shown(): string {
    const total = list.totalIsFloor ? `more than ${formatExact(LIST_DEPTH)}` : formatExact(list.total);
    const left = order === 'asc' && sort !== 'name' ? '; plugins without this number are left out' : '';
    return `${formatExact(start + 1)} – ${formatExact(start + list.rows.length)} of ${total}${left}`;
  }
}

function emptyTitle({ q, status, page }: PluginListQuery): string {
  const some = status && status !== 'all' ? `${status} plugin` : 'plugin';
  if (q) return `No ${some} here has “${q}” in its name`;
  return status && page === 1 ? `No ${some} here` : 'This page of the list is empty';
}

function exportsOf(name: string) {
  const path = `/api/v1/exports/marketplaces/${name}`;
  return [
    { label: 'All plugins of this store', href: path },
    { label: 'Their numbers, day by day', href: `${path}?table=metrics` },
    { label: 'Their listings over time', href: `${path}?table=revisions` },
    { label: 'Their changes', href: `${path}?table=changes` },
  ];
}
