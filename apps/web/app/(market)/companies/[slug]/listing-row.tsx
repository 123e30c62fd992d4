import type { SparkSeries } from '@pi/db/queries/catalogue/list-sparklines';
import type { PluginItem } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { PluginChange } from '#components/change.tsx';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { Count } from '#components/count.tsx';
import { PrimaryCount } from '#components/primary-count.tsx';
import { Stars } from '#components/stars.tsx';
import { StatusMark } from '#components/status-mark.tsx';
import { StoreMark } from '#components/store-marks.tsx';
import { Link } from '#components/ui/link.tsx';
import { Unknown } from '#components/unknown.tsx';
import { formatDay } from '#lib/format.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { storeTitle } from '#lib/store-title.ts';

interface Props {
  listing: PluginItem;
  /** The name of its product: the listing's own is shown where it is another. */
  product: string;
  series: SparkSeries | undefined;
}

const MEDIUM = 'max-md:hidden';

/** A listing of a product in one store. */
export function ListingRow({ listing, product, series }: Props) {
  const info = getMarketplaceInfo(listing.marketplace);
  const number = info?.primaryMetric;
  const other = listing.name === product ? null : `as ${listing.name}`;
  return (
    <tr className="relative h-10 border-hairline border-b *:pl-4 *:text-right *:whitespace-nowrap hover:bg-hover">
      <td className="w-full max-w-0 pl-11! text-left! max-md:pl-2!">
        <span className="flex items-center gap-2">
          <StoreMark name={listing.marketplace} />
          <Link href={pluginPath(listing)} className="row-link truncate">
            {storeTitle(listing.marketplace)}
          </Link>
          {other && <span className={`truncate text-ink-2 text-xs ${MEDIUM}`}>{other}</span>}
          <StatusMark plugin={listing} />
        </span>
      </td>
      <td>{info && <PrimaryCount plugin={listing} info={info} />}</td>
      <td className={`text-left! text-ink-2 ${MEDIUM}`}>{info && primaryMetricLabel(info).toLowerCase()}</td>
      <td className={MEDIUM}>
        {number && (
          <Sparkline
            values={series?.points ?? []}
            until={series?.until ?? ''}
            gain={info?.numbers[number]?.isCumulative === true}
          />
        )}
      </td>
      <td>
        {number === 'ratingCount' || !number ? (
          <Unknown reason="the store shows no number that changes can be told of" />
        ) : (
          <PluginChange change={listing[`${number}Change30d`]} />
        )}
      </td>
      <td className={MEDIUM}>
        <Stars rating={listing.rating} count={listing.ratingCount} />
      </td>
      <td className={MEDIUM}>
        <Count number={listing.ratingCount} />
      </td>
      <td className={MEDIUM}>
        {listing.updatedOn ? (
          <time dateTime={listing.updatedOn}>{formatDay(listing.updatedOn)}</time>
        ) : (
          <Unknown reason="the store shows no date" />
        )}
      </td>
    </tr>
  );
}
