import { CATEGORIES, type MarketplaceInfo } from '@pi/domain';
import type { CategoryInMarketplace } from '@pi/domain/api';
import { Change } from '#components/change.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { Section } from '#components/section.tsx';
import { Share } from '#components/share.tsx';
import { Link } from '#components/ui/link.tsx';
import { primaryMetricLabel } from '#lib/marketplaces.ts';

/** A shared category in the marketplace. */
export interface MarketCategory extends CategoryInMarketplace {
  name: keyof typeof CATEGORIES;
}

interface Props {
  info: MarketplaceInfo;
  /** The largest first. */
  rows: readonly MarketCategory[];
}

const ROWS = 8;

/**
 * The largest categories of a marketplace, five on a phone; nothing where its listings state none.
 */
export function MarketCategories({ info, rows }: Props) {
  if (rows.length === 0) return null;
  const hasTotal = info.primaryMetric !== 'ratingCount';
  const right = 'pl-4 text-right whitespace-nowrap';
  return (
    <Section
      id="categories"
      title="Categories"
      more={{ href: '/categories', label: 'All categories' }}
      table={`/marketplaces/${info.name}/categories`}
    >
      <table className="w-full border-hairline border-b">
        <caption className="sr-only">The largest categories of the {info.title}</caption>
        <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
          <tr className="h-10 text-ink-2 *:font-normal">
            <th scope="col" className="text-left">
              Category
            </th>
            <th scope="col" className={`${right} max-md:hidden`}>
              Plugins
            </th>
            <th scope="col" className={`${right} font-semibold! text-ink`}>
              {primaryMetricLabel(info)}
            </th>
            {hasTotal && (
              <>
                <th scope="col" className={right}>
                  30 days
                </th>
                <th scope="col" className={`${right} max-md:hidden`}>
                  Share of top three
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS).map((row) => (
            <tr
              key={row.name}
              className="relative h-10 border-hairline border-b last:border-b-0 hover:bg-hover max-md:nth-[n+6]:hidden"
            >
              <td className="w-full max-w-0">
                <Link
                  href={`/categories/${row.name}?marketplace=${info.name}`}
                  title={row.titles.join('; ')}
                  className="row-link block truncate font-medium"
                >
                  {CATEGORIES[row.name]}
                </Link>
              </td>
              <td className={`${right} max-md:hidden`}>
                <ExactCount number={row.plugins} />
              </td>
              <td className={right}>
                <Count number={row.total} />
              </td>
              {hasTotal && (
                <>
                  <td className={right}>
                    <Change change={row.totalChange30d} />
                  </td>
                  <td className={`${right} max-md:hidden`}>
                    <Share number={row.top3Share} bar reason="the store shows no such number" />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
