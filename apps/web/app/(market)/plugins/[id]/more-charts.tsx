import type { MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { TimeSeries } from '#components/charts/time-series.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { formatDay } from '#lib/format.ts';
import { valuesOf } from '#lib/metric-series.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { ExtraSeries } from './extra-series.tsx';

interface Props {
  details: PluginDetails;
  info: MarketplaceInfo;
  /** The newest day that the plugin or its marketplace was read on. */
  until: string;
  /** Whether the other numbers have their charts here. */
  hasExtras: boolean;
}

/** The rating over time, and the numbers beside the primary one; folded. */
export function MoreCharts({ details, info, until, hasExtras }: Props) {
  const ratings = valuesOf(details.metrics, 'rating');
  const hasRating = info.numbers.rating && ratings.length > 1;
  const extras = hasExtras && <ExtraSeries details={details} info={info} until={until} />;
  const others = (['weeklyDownloads', 'githubStars'] as const).flatMap((field) =>
    hasExtras && valuesOf(details.metrics, field).length > 0 ? (info.numbers[field]?.label ?? []) : [],
  );
  const names = [...(hasRating ? ['Rating'] : []), ...others];
  if (names.length === 0) return null;
  return (
    <details className="mt-6">
      <summary className="py-2.5 text-accent">{names.join(', ')} over time</summary>
      <div className="mt-2 grid gap-8">
        {hasRating && (
          <TimeSeries
            title="Rating over time"
            unit="stars"
            values={ratings}
            until={until}
            axis={{ domain: [1, 5] }}
            source={
              <>
                {info.title}, as of {formatDay(details.plugin.lastSeenOn)} ·{' '}
                <TableLinks of="All numbers day by day" href={`${pluginPath(details.plugin)}/metrics`} />
              </>
            }
            empty="No ratings yet."
            height={180}
          />
        )}
        {extras}
      </div>
    </details>
  );
}
