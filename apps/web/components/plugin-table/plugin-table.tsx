import type { PluginSort } from '@pi/db/queries/catalogue/plugins-query';
import type { MarketplaceInfo } from '@pi/domain';
import type { SortOrder } from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';
import { pluginPath } from '#lib/plugin-id.ts';
import { PluginIcon } from '../plugin-icon.tsx';
import { Stars } from '../stars.tsx';
import { StatusMark } from '../status-mark.tsx';
import { numberColumns, type TableRow } from './columns.tsx';
import { RowKeys } from './row-keys.tsx';
import { SortHeading } from './sort-heading.tsx';

interface Props {
  info: MarketplaceInfo;
  rows: TableRow[];
  sorted: { sort: PluginSort; order: SortOrder };
  href(sort: PluginSort, order: SortOrder): string;
}

/** A marketplace's plugins; on a phone only the name, two numbers, and a line under the name. */
export function PluginTable({ info, rows, sorted, href }: Props) {
  const columns = numberColumns(info);
  return (
    <table className="w-full border-hairline border-b">
      <caption className="sr-only">Plugins of the {info.title}</caption>
      <thead className="sticky top-0 z-10 bg-paper shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr>
          <SortHeading label="Plugin" sort="name" sorted={sorted} href={href} className="text-left" />
          {columns.map(({ key, label, meaning, sort, onPhone }) => (
            <SortHeading
              key={key}
              {...{ label, meaning, sort, sorted, href }}
              className={`pl-4 text-right ${onPhone ? '' : 'max-md:hidden'}`}
            />
          ))}
        </tr>
      </thead>
      <RowKeys>
        {rows.map((row) => (
          <tr key={row.externalId} className="relative h-10 border-hairline border-b last:border-b-0 hover:bg-hover">
            <td className="w-full max-w-0 py-2 md:py-0">
              <div className="flex items-center gap-3">
                <PluginIcon plugin={row} />
                <div className="min-w-0">
                  <p className="flex items-baseline gap-2">
                    <Link href={pluginPath(row)} data-row className="row-link truncate font-medium">
                      {row.name}
                    </Link>
                    <span className="truncate text-ink-2 text-xs max-md:hidden">
                      {row.companyName ?? row.developerName}
                    </span>
                    <span className="max-md:hidden">
                      <StatusMark plugin={row} />
                    </span>
                  </p>
                  <FoldedLine row={row} />
                </div>
              </div>
            </td>
            {columns.map((column) => (
              <td
                key={column.key}
                className={`whitespace-nowrap pl-4 text-right ${column.onPhone ? '' : 'max-md:hidden'} ${column.sort === sorted.sort ? 'font-medium' : ''}`}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </RowKeys>
    </table>
  );
}

/** State, rating and company in one line, for a phone; an unknown rating is left out. */
function FoldedLine({ row }: { row: TableRow }) {
  return (
    <p className="truncate text-ink-2 text-xs md:hidden">
      {row.status !== 'listed' && (
        <>
          <StatusMark plugin={row} />
          {' · '}
        </>
      )}
      {row.rating !== null && (
        <>
          <Stars rating={row.rating} count={row.ratingCount} showCount />
          {' · '}
        </>
      )}
      {row.companyName ?? row.developerName}
    </p>
  );
}
