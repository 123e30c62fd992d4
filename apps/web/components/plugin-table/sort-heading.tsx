import type { PluginSort } from '@pi/db/queries/catalogue/plugins-query';
import type { SortOrder } from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';

interface Props {
  label: string;
  meaning?: string;
  sort?: PluginSort;
  sorted: { sort: PluginSort; order: SortOrder };
  /** The address of the list's first page in another order. */
  href(sort: PluginSort, order: SortOrder): string;
  className?: string;
}

/** A column's heading; its link sorts by the column, or reverses the order. */
export function SortHeading({ label, meaning, sort, sorted, href, className = '' }: Props) {
  if (!sort)
    return (
      <th scope="col" className={`h-10 font-normal md:whitespace-nowrap text-ink-2 ${className}`}>
        {label}
      </th>
    );
  const isSorted = sorted.sort === sort;
  const first = sort === 'name' ? 'asc' : 'desc';
  const next = isSorted ? (sorted.order === 'asc' ? 'desc' : 'asc') : first;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sorted.order === 'asc' ? 'ascending' : 'descending') : undefined}
      className={`h-10 md:whitespace-nowrap ${isSorted ? 'font-semibold text-ink' : 'font-normal text-ink-2'} ${className}`}
    >
      <Link
        href={href(sort, next)}
        scroll={false}
        title={meaning}
        className="inline-block py-2.5 hover:text-ink hover:underline"
      >
        {label}
        {isSorted && <span aria-hidden>{sorted.order === 'asc' ? '\u00a0↑' : '\u00a0↓'}</span>}
      </Link>
    </th>
  );
}
