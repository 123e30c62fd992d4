import type { ExplorerSort, SortOrder } from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';
import type { Density } from '#lib/explorer/params.ts';
import type { ExplorerTableRow } from '#lib/explorer/read-explorer.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { PluginIcon } from '../plugin-icon.tsx';
import { RowKeys } from '../plugin-table/row-keys.tsx';
import { StatusMark } from '../status-mark.tsx';
import { fitColumns, phoneColumns } from './choose-columns.ts';
import { type ColumnKey, columnOf } from './columns.tsx';
import { SortHead } from './sort-head.tsx';

interface Props {
  caption: string;
  rows: readonly ExplorerTableRow[];
  columns: readonly ColumnKey[];
  density: Density;
  sorted: { sort: ExplorerSort; order: SortOrder };
  href(sort: ExplorerSort, order: SortOrder): string;
}

const FROM = { md: '', lg: 'max-lg:hidden', xl: 'max-xl:hidden' } as const;

/**
 * The plugins of a list; a phone shows the name and two numbers. A table that is wider than the
 * widest page scrolls in itself. Rows can be selected with script.
 */
export function ExplorerTable({ caption, rows, columns, density, sorted, href }: Props) {
  const onPhone = phoneColumns(columns, sorted.sort);
  const fitting = fitColumns(columns, sorted.sort);
  const style = (key: ColumnKey, index: number) => {
    const { isText } = columnOf(key);
    const afterNumber = isText && index > 0 && !columnOf(columns[index - 1] ?? key).isText ? 'pl-5' : 'pl-3';
    const shown = onPhone.includes(key) ? '' : `max-md:hidden ${FROM[fitting?.get(key) ?? 'md']}`;
    return `${afterNumber} ${isText ? 'text-left' : 'text-right'} ${shown}`;
  };
  const table = (
    <table className="w-full border-hairline border-b">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-10 bg-paper shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr>
          <th scope="col" className="w-8 max-md:hidden">
            <span className="sr-only">Select</span>
          </th>
          <SortHead label="Plugin" sort="name" sorted={sorted} href={href} className="text-left" />
          {columns.map((key, index) => {
            const { label, meaning, sort } = columnOf(key);
            return <SortHead key={key} {...{ label, meaning, sort, sorted, href }} className={style(key, index)} />;
          })}
        </tr>
      </thead>
      <RowKeys>
        {rows.map((row) => (
          <tr
            key={row.id}
            className={`relative border-hairline border-b last:border-b-0 has-checked:bg-accent-soft hover:bg-hover max-md:h-13 ${density === 'compact' ? 'h-10' : 'h-13'}`}
          >
            <td className="relative z-[2] w-8 max-md:hidden">
              <label className="grid h-8 w-7 place-items-center">
                <input
                  type="checkbox"
                  name="ids"
                  value={row.id}
                  form="selection"
                  data-select
                  aria-label={`Select ${row.name}`}
                  className="size-4 accent-accent"
                />
              </label>
            </td>
            <th scope="row" className="w-full max-w-0 py-1 text-left font-normal md:min-w-52">
              <PluginName row={row} isTall={density === 'comfortable'} />
            </th>
            {columns.map((key, index) => (
              <td
                key={key}
                className={`whitespace-nowrap ${style(key, index)} ${columnOf(key).isText ? 'max-w-28 truncate' : ''} ${columnOf(key).sort === sorted.sort ? 'font-medium' : ''}`}
              >
                {columnOf(key).cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </RowKeys>
    </table>
  );
  if (fitting) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      {table}
    </section>
  );
}

function PluginName({ row, isTall }: { row: ExplorerTableRow; isTall: boolean }) {
  const maker = row.companyName ?? row.developerName;
  return (
    <div className="flex items-center gap-2.5">
      <PluginIcon plugin={row} />
      <div className={`min-w-0 ${isTall ? '' : 'md:flex md:items-baseline md:gap-2'}`}>
        <Link
          href={pluginPath(row)}
          data-row
          className={`row-link block truncate font-medium ${isTall ? '' : 'md:max-w-[80%] md:shrink-0'}`}
        >
          {row.name}
        </Link>
        <p className="min-w-0 truncate text-ink-2 text-xs">
          {row.status !== 'listed' && (
            <>
              <StatusMark plugin={row} />
              {maker && ' · '}
            </>
          )}
          {maker}
        </p>
      </div>
    </div>
  );
}
