import type { Leader } from '@pi/db/queries/categories/list-leaders';
import type { PrimaryMetric } from '@pi/domain';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { PluginChange } from '#components/change.tsx';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { Count } from '#components/count.tsx';
import { PluginIcon } from '#components/plugin-icon.tsx';
import { RowKeys } from '#components/plugin-table/row-keys.tsx';
import { Stars } from '#components/stars.tsx';
import { StoreMark } from '#components/store-marks.tsx';
import { Link } from '#components/ui/link.tsx';
import { Unknown } from '#components/unknown.tsx';
import { toPluginItem } from '#lib/answers/plugin.ts';
import { formatDay } from '#lib/format.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { storeTitle } from '#lib/store-title.ts';

interface Props {
  leaders: readonly Leader[];
  number: PrimaryMetric;
  /** What the number counts: `Users`. */
  label: string;
}

const MEDIUM = 'max-md:hidden';

/** The largest plugins of a category by one number. */
export function Leaders({ leaders, number, label }: Props) {
  return (
    <table className="w-full border-hairline border-b">
      <caption className="sr-only">The largest plugins by {label.toLowerCase()}</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-10 text-ink-2 *:pl-4 *:text-right *:font-normal md:*:whitespace-nowrap">
          <th scope="col" className="pl-0! text-left!">
            Plugin
          </th>
          <th scope="col" aria-sort="descending" className="font-semibold! text-ink">
            {label}
            {'\u00a0'}↓
          </th>
          <th scope="col" className={MEDIUM}>
            90 days
          </th>
          {number !== 'ratingCount' && <th scope="col">30 days</th>}
          <th scope="col" className={MEDIUM}>
            Rating
          </th>
          <th scope="col" className={MEDIUM}>
            Updated
          </th>
        </tr>
      </thead>
      <RowKeys>
        {leaders.map((leader) => (
          <LeaderRow key={`${leader.marketplace} ${leader.externalId}`} {...{ leader, number }} />
        ))}
      </RowKeys>
    </table>
  );
}

function LeaderRow({ leader, number }: Pick<Props, 'number'> & { leader: Leader }) {
  const info = getMarketplaceInfo(leader.marketplace);
  const plugin = toPluginItem(leader);
  return (
    <tr className="relative h-10 border-hairline border-b *:whitespace-nowrap *:pl-4 *:text-right last:border-b-0 hover:bg-hover">
      <td className="w-full max-w-0 pl-0! text-left! max-md:py-2">
        <div className="flex items-center gap-3">
          <PluginIcon plugin={plugin} />
          <p className="flex min-w-0 items-baseline gap-2">
            <Link href={pluginPath(plugin)} data-row className="row-link truncate font-medium">
              {plugin.name}
            </Link>
            <span className="shrink-0">
              <StoreMark name={plugin.marketplace} />
              <span className="sr-only">{storeTitle(plugin.marketplace)}</span>
            </span>
            <span className={`truncate text-ink-2 text-xs ${MEDIUM}`}>
              {plugin.companyName ?? plugin.developerName}
            </span>
          </p>
        </div>
      </td>
      <td className="font-medium">
        <Count number={plugin[number]} />
      </td>
      <td className={MEDIUM}>
        <Sparkline
          values={leader.series?.points ?? []}
          until={leader.series?.until ?? ''}
          gain={info?.numbers[number]?.isCumulative === true}
        />
      </td>
      {number !== 'ratingCount' && (
        <td>
          <PluginChange change={plugin[`${number}Change30d`]} />
        </td>
      )}
      <td className={MEDIUM}>
        <Stars rating={plugin.rating} count={plugin.ratingCount} />
      </td>
      <td className={MEDIUM}>
        {plugin.updatedOn ? (
          <time dateTime={plugin.updatedOn}>{formatDay(plugin.updatedOn)}</time>
        ) : (
          <Unknown reason="the store shows no date" />
        )}
      </td>
    </tr>
  );
}
