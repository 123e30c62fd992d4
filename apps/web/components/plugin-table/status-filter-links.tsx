import { STATUS_FILTERS, type StatusFilter } from '@pi/db/queries/catalogue/plugins-query';
import { Link } from '#components/ui/link.tsx';

const WORDS: Record<StatusFilter, string> = { listed: 'Listed', missing: 'Missing', delisted: 'Delisted', all: 'All' };

interface Props {
  /** Undefined: listed and missing plugins. */
  current: StatusFilter | undefined;
  href(status: StatusFilter | undefined): string;
}

/** Filters the list by the status of its plugins. */
export function StatusFilterLinks({ current, href }: Props) {
  return (
    <nav aria-label="Status" className="flex flex-wrap gap-x-4">
      {[undefined, ...STATUS_FILTERS].map((status) => (
        <Link
          key={status ?? ''}
          href={href(status)}
          scroll={false}
          aria-current={status === current ? 'true' : undefined}
          className="py-2.5 text-ink-2 hover:underline aria-[current]:font-medium aria-[current]:text-ink"
        >
          {status ? WORDS[status] : 'Listed and missing'}
        </Link>
      ))}
    </nav>
  );
}
