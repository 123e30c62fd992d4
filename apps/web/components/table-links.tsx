import { keptDay } from '#lib/kept-day.ts';
import { tableHref } from '#lib/tables/table-href.ts';
import { TABLE_FORMATS } from '#lib/tables/table-paths.ts';

/** The classes of a link to a file beside a title or under a chart. */
export const SMALL_LINK =
  'inline-flex min-h-6 items-center whitespace-nowrap text-ink-3 text-xs hover:text-ink hover:underline max-md:-my-2 max-md:min-h-10';

interface Props {
  /** What the table is of, for screen readers. */
  of: string;
  /** The address of the table without extension, with the parameters of the page. */
  href: string;
}

/** Small links to the file of a table or chart, one a format. */
export function TableLinks({ of, href }: Props) {
  return (
    <span className="inline-flex gap-3">
      {TABLE_FORMATS.map((format) => (
        <a key={format} href={tableHref(href, format, keptDay())} className={SMALL_LINK}>
          {format.toUpperCase()}
          <span className="sr-only"> of: {of}</span>
        </a>
      ))}
    </span>
  );
}
