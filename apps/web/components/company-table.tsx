import type { MarketplaceInfo } from '@pi/domain';
import type { CompanyItem } from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { Count, ExactCount } from './count.tsx';
import { Stars } from './stars.tsx';

/** Companies of one marketplace with the totals of their plugins in it. */
export function CompanyTable({ info, rows }: { info: MarketplaceInfo; rows: CompanyItem[] }) {
  return (
    <table className="w-full border-hairline border-b">
      <caption className="sr-only">Companies in the {info.title}</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-10 text-ink-2 *:font-normal">
          <th scope="col" className="text-left">
            Company
          </th>
          <th scope="col" className="pl-4 text-right">
            Plugins
          </th>
          <th scope="col" className="pl-4 text-right">
            {primaryMetricLabel(info)}
          </th>
          {info.numbers.rating && (
            <th scope="col" className="pl-4 text-right">
              Rating
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug} className="relative h-10 border-hairline border-b last:border-b-0 hover:bg-hover">
            <td className="w-full max-w-0">
              <Link href={`/companies/${row.slug}`} className="row-link block truncate font-medium">
                {row.name}
              </Link>
            </td>
            <td className="pl-4 text-right">
              <ExactCount number={row.pluginCount} />
            </td>
            <td className="pl-4 text-right">
              <Count number={row[info.primaryMetric]} />
            </td>
            {info.numbers.rating && (
              <td className="whitespace-nowrap pl-4 text-right">
                <Stars rating={row.rating} count={row.ratingCount} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
