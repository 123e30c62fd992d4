import type { CategoryInMarketplace } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Change } from '#components/change.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { MeanRating } from '#components/mean-rating.tsx';
import { Share } from '#components/share.tsx';
import { StoreMark } from '#components/store-marks.tsx';
import { Link } from '#components/ui/link.tsx';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { storeTitle } from '#lib/store-title.ts';

interface Props {
  /** What the table shows, for screen readers. */
  caption: string;
  rows: readonly CategoryInMarketplace[];
  /** The first column: the stores and what they call the category, or a store's own categories. */
  of: 'stores' | 'own';
  /** The address behind a row. */
  href(row: CategoryInMarketplace): string;
}

const [WIDE, MEDIUM] = ['max-lg:hidden', 'max-md:hidden'];

/**
 * A category store by store, or a store's own categories. Each counts something else: none are
 * added up.
 */
export function StoreTable({ caption, rows, of, href }: Props) {
  return (
    <table className="w-full border-hairline border-b">
      <caption className="sr-only">{caption}</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-10 text-ink-2 *:pl-4 *:text-right *:font-normal md:*:whitespace-nowrap">
          <th scope="col" className="pl-0! text-left!">
            {of === 'stores' ? 'Store and its name for it' : 'Category'}
          </th>
          <th scope="col" aria-sort="descending" className="font-semibold! text-ink">
            Plugins{'\u00a0'}↓
          </th>
          <th scope="col">Total</th>
          <th scope="col" className={`text-left! ${MEDIUM}`}>
            of
          </th>
          <th scope="col">30 days</th>
          <th scope="col" className={MEDIUM}>
            Median rating
          </th>
          <th scope="col" className={MEDIUM}>
            Share of top three
          </th>
          <th scope="col" className={WIDE}>
            Not updated 1 y
          </th>
          <th scope="col" className={WIDE}>
            New 12 m
          </th>
          <th scope="col" className={WIDE}>
            Gone 12 m
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <StoreRow key={`${row.marketplace} ${row.titles.join()}`} row={row} of={of} href={href(row)} />
        ))}
      </tbody>
    </table>
  );
}

function StoreRow({ row, of, href }: { row: CategoryInMarketplace; of: Props['of']; href: string }) {
  const info = getMarketplaceInfo(row.marketplace);
  const unit = info?.primaryMetric === 'ratingCount' ? 'reviews only' : info && primaryMetricLabel(info).toLowerCase();
  const names = row.titles.join('; ');
  const none = 'the store shows no such number';
  return (
    <tr className="relative h-12 border-hairline border-b *:whitespace-nowrap *:pl-4 *:text-right last:border-b-0 hover:bg-hover">
      <th scope="row" className="w-full max-w-0 pl-0! text-left! font-normal">
        <Link href={href} className="row-link flex items-center gap-2 truncate font-medium">
          {of === 'stores' ? (
            <>
              <StoreMark name={row.marketplace} />
              <span className="truncate">{storeTitle(row.marketplace)}</span>
            </>
          ) : (
            <span className="truncate">{names}</span>
          )}
        </Link>
        {of === 'stores' && names && (
          <span className="block truncate text-ink-2 text-xs" title={names}>
            {names}
          </span>
        )}
      </th>
      <td>
        <ExactCount number={row.plugins} />
      </td>
      <td>
        <Count number={info?.primaryMetric === 'ratingCount' ? null : row.total} reason={none} />
      </td>
      <td className={`text-left! text-ink-2 ${MEDIUM}`}>{unit}</td>
      <td>
        <Change change={info?.primaryMetric === 'ratingCount' ? null : row.totalChange30d} />
      </td>
      <td className={MEDIUM}>
        <MeanRating number={row.medianRating} />
      </td>
      <td className={MEDIUM}>
        <Share number={info?.primaryMetric === 'ratingCount' ? null : row.top3Share} reason={none} />
      </td>
      <td className={WIDE}>
        <Share number={row.notUpdatedShare} reason="no plugin states a day of update" />
      </td>
      <td className={WIDE}>
        <ExactCount number={row.new365d} />
      </td>
      <td className={WIDE}>
        <ExactCount number={row.gone365d} />
      </td>
    </tr>
  );
}
