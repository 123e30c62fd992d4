import type { ReactNode } from 'react';
import { TableLinks } from '#components/table-links.tsx';

/** A column after that of the marketplaces' names. */
interface Column {
  label: string;
  /** Of its heading: its alignment, and the widths that show it. */
  className?: string;
}

interface TableProps {
  id: string;
  /** For screen readers. */
  caption: string;
  columns: readonly Column[];
  /** The address of the table without extension. */
  table: string;
  /** A `DataSourceRow` for each marketplace. */
  children: ReactNode;
}

/** A row for each marketplace, for pages that describe each of them further down. */
export function DataSourceTable({ id, caption, columns, table, children }: TableProps) {
  return (
    <section aria-label={caption}>
      <p className="text-right">
        <TableLinks of={caption} href={table} />
      </p>
      <table id={id} className="w-full scroll-mt-4 border-hairline border-b">
        <caption className="sr-only">{caption}</caption>
        <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
          <tr className="h-10 whitespace-nowrap text-left text-ink-2 *:pl-4 *:font-normal">
            <th scope="col" className="pl-0!">
              Marketplace
            </th>
            {columns.map(({ label, className }) => (
              <th key={label} scope="col" className={className}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

interface RowProps {
  info: { name: string; title: string };
  /** Whether the page describes it further down. */
  isDescribed: boolean;
  /** A cell for each column. */
  children: ReactNode;
}

/** A marketplace's row. */
export function DataSourceRow({ info, isDescribed, children }: RowProps) {
  return (
    <tr className="relative h-10 border-hairline border-b *:pl-4 max-md:h-12 last:border-b-0 hover:bg-hover">
      <td className="pl-0! max-md:w-full max-md:max-w-0">
        {isDescribed ? (
          <a href={`#${info.name}`} className="row-link block truncate font-medium">
            {info.title}
          </a>
        ) : (
          <span className="block truncate">{info.title}</span>
        )}
      </td>
      {children}
    </tr>
  );
}

/** Whether a marketplace is on. */
export function OnOff({ on }: { on: boolean }) {
  return on ? 'on' : <span className="text-ink-2">off</span>;
}
