import { Link } from '#components/ui/link.tsx';
import { formatDay } from '#lib/format.ts';
import { type MarketplaceEntry, primaryMetricLabel } from '#lib/marketplaces.ts';
import { Count, ExactCount } from './count.tsx';
import { LikeForLikeCell } from './like-for-like.tsx';
import { Unknown } from './unknown.tsx';

const NEVER = 'not read yet';

/** All marketplaces with their newest figures. Each row's numbers have their own meaning. */
export function MarketplaceTable({ entries }: { entries: MarketplaceEntry[] }) {
  return (
    <>
      <table className="w-full border-hairline border-b">
        <caption className="sr-only">Marketplaces with their newest figures</caption>
        <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
          <tr className="h-10 text-ink-2 *:pl-4 *:text-right *:font-normal md:*:whitespace-nowrap">
            <th scope="col" className="pl-0! text-left!">
              Marketplace
            </th>
            <th scope="col">Plugins</th>
            <th scope="col" className="max-md:hidden">
              Companies
            </th>
            <th scope="col">Primary metric</th>
            <th scope="col" className="max-md:hidden">
              30 days
            </th>
            <th scope="col" className="max-lg:hidden">
              Last day
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ info, summary }) => (
            <tr
              key={info.name}
              className="relative h-12 border-hairline border-b *:pl-4 max-md:h-14 *:text-right last:border-b-0 hover:bg-hover"
            >
              <td className="w-full max-w-0 pl-0! text-left!">
                <Link href={`/marketplaces/${info.name}`} className="row-link block truncate font-medium">
                  {info.title}
                </Link>
              </td>
              <td>
                <ExactCount number={summary?.plugins ?? null} reason={NEVER} />
              </td>
              <td className="max-md:hidden">
                <ExactCount number={summary?.companies ?? null} reason={NEVER} />
              </td>
              <td className="whitespace-nowrap">
                <Count number={summary?.primaryTotal ?? null} reason={summary ? undefined : NEVER} />
                <span className="text-ink-2 max-md:block max-md:text-xs">
                  {' '}
                  {primaryMetricLabel(info).toLowerCase()}
                </span>
              </td>
              <td className="max-md:hidden">
                <LikeForLikeCell summary={summary} />
              </td>
              <td className="whitespace-nowrap max-lg:hidden">
                {summary?.day ? (
                  <time dateTime={summary.day}>{formatDay(summary.day)}</time>
                ) : (
                  <Unknown reason={NEVER} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-ink-2 text-xs max-md:hidden">
        30 days: the change of the total, like for like over the plugins with a number on both days; under it those that
        have a number on one of them only, new or gone.
      </p>
    </>
  );
}
