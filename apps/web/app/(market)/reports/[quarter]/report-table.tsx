import type { ReactNode } from 'react';

export interface ReportColumn<Row> {
  label: string;
  cell(row: Row): ReactNode;
  /** Left out where a screen is too narrow; on paper it is there. */
  from?: 'md' | 'lg';
  isText?: boolean;
  /** Whether its text is as wide as it needs. */
  isWide?: boolean;
}

interface Props<Row> {
  caption: string;
  rows: readonly Row[];
  keyOf(row: Row): string;
  columns: readonly [ReportColumn<Row>, ...ReportColumn<Row>[]];
  /** What the numbers are, under the table. */
  note: string;
}

const FROM = { md: 'max-md:hidden print:table-cell', lg: 'max-lg:hidden print:table-cell' };

/** A table of a report: the first column names the row and is cut off before others are. */
export function ReportTable<Row>({ caption, rows, keyOf, columns, note }: Props<Row>) {
  const [name, ...others] = columns;
  const style = ({ from, isText, isWide }: ReportColumn<Row>) =>
    `whitespace-nowrap pl-4 ${isText ? `text-left ${isWide ? '' : 'max-w-48 truncate'}` : 'text-right'} ${from ? FROM[from] : ''}`;
  return (
    <div className="min-w-0">
      <table className="w-full border-hairline border-b">
        <caption className="sr-only">{caption}</caption>
        <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
          <tr className="h-8 text-ink-2 print:h-6 text-xs *:font-normal">
            <th scope="col" className="text-left">
              {name.label}
            </th>
            {others.map((column) => (
              <th key={column.label} scope="col" className={style(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="h-9 border-hairline border-b last:border-b-0 print:h-5.5">
              <th scope="row" className="w-full max-w-0 truncate text-left font-medium">
                {name.cell(row)}
              </th>
              {others.map((column) => (
                <td key={column.label} className={style(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-ink-3 text-xs">{note}</p>
    </div>
  );
}
