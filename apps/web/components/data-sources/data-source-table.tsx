import type { ReactNode } from 'react';

/** A column behind the one of the marketplaces' names. */
interface LedgerColumn {
  label: string;
  /** Of its heading: which side it stands on, which widths show it. */
  className?: string;
}

interface LedgerTableProps {
  id: string;
  /** Read aloud, not shown. */
  caption: string;
  columns: readonly LedgerColumn[];
  /** A `LedgerRow` a marketplace. */
  children: ReactNode;
}

/** A line a marketplace, for pages that describe each further down. */
export function DataSourceTable({ id, caption, columns, children }: LedgerTableProps) {
  return (
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
  );
}

interface LedgerRowProps {
  info: { name: string; title: string };
  /** Whether the page describes it further down. */
  isDescribed: boolean;
  /** A cell a column. */
  children: ReactNode;
}

/** A marketplace's line. */
export function DataSourceRow({ info, isDescribed, children }: LedgerRowProps) {
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
