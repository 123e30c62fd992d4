import { Link } from '#components/ui/link.tsx';

interface Props {
  label: string;
  /** The address of the list in this order; none for a column that it cannot be sorted by. */
  href?: string;
  isSorted?: boolean;
  /** How it is sorted then. */
  order?: 'ascending' | 'descending';
  /** On hover. */
  meaning?: string;
  className?: string;
}

/** The heading of a column of a list; its link sorts by the column. */
export function ListHeading({ label, href, isSorted = false, order = 'descending', meaning, className = '' }: Props) {
  const look = isSorted ? 'font-semibold text-ink' : 'font-normal text-ink-2';
  return (
    <th
      scope="col"
      aria-sort={isSorted ? order : undefined}
      title={meaning}
      className={`h-10 md:whitespace-nowrap ${look} ${className}`}
    >
      {href === undefined ? (
        label
      ) : (
        <Link href={href} scroll={false} className="inline-block py-2.5 hover:text-ink hover:underline">
          {label}
          {isSorted && <span aria-hidden>{order === 'ascending' ? '\u00a0↑' : '\u00a0↓'}</span>}
        </Link>
      )}
    </th>
  );
}
