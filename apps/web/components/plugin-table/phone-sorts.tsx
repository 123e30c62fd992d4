import type { PluginSort } from '@pi/db/queries/catalogue/plugins-query';
import type { MarketplaceInfo } from '@pi/domain';
import type { SortOrder } from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';
import { numberColumns } from './columns.tsx';

interface Props {
  info: MarketplaceInfo;
  sorted: PluginSort;
  href(sort: PluginSort, order: SortOrder): string;
}

/** Links that sort by the columns that a phone hides. */
export function PhoneSorts({ info, sorted, href }: Props) {
  const hidden = numberColumns(info).flatMap(({ sort, label, onPhone }) => (sort && !onPhone ? [{ sort, label }] : []));
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-ink-2 md:hidden">
      Sort by
      {hidden.map(({ sort, label }) => (
        <Link
          key={sort}
          href={href(sort, 'desc')}
          scroll={false}
          aria-current={sort === sorted ? 'true' : undefined}
          className={`py-2.5 underline ${sort === sorted ? 'font-semibold text-ink' : ''}`}
        >
          {label}
        </Link>
      ))}
    </p>
  );
}
