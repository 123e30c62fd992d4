import { type ExplorerSort, firstOrder, type SortOrder } from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';
import { isKeptByDay } from '#lib/explorer/not-by-day.ts';
import { keptDay } from '#lib/kept-day.ts';
import type { ExplorerColumn } from './columns.tsx';

interface Props extends Pick<ExplorerColumn, 'label' | 'meaning' | 'sort'> {
  sorted: { sort: ExplorerSort; order: SortOrder };
  href(sort: ExplorerSort, order: SortOrder): string;
  className?: string;
}

/** A column's heading; its link sorts by the column, or reverses the order. */
export function SortHead({ label, meaning, sort, sorted, href, className = '' }: Props) {
  const isSorted = sort === sorted.sort;
  const style = `h-10 whitespace-nowrap text-xs ${isSorted ? 'font-semibold text-ink' : 'font-normal text-ink-2'} ${className}`;
  if (!sort || (keptDay() && !isKeptByDay(sort)))
    return (
      <th scope="col" className={style} title={meaning}>
        {label}
      </th>
    );
  const next = isSorted ? (sorted.order === 'asc' ? 'desc' : 'asc') : firstOrder(sort);
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sorted.order === 'asc' ? 'ascending' : 'descending') : undefined}
      className={style}
    >
      <Link
        href={href(sort, next)}
        scroll={false}
        title={meaning}
        className="inline-block py-3 hover:text-ink hover:underline"
      >
        {label}
        {isSorted && <span aria-hidden>{sorted.order === 'asc' ? '\u00a0↑' : '\u00a0↓'}</span>}
      </Link>
    </th>
  );
}
