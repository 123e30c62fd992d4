import type { PluginDetails } from '@pi/db/queries/catalogue/get-plugin';
import type { MetricDay } from '@pi/db/queries/catalogue/list-plugin-metrics';
import type { MarketplaceInfo, PrimaryMetric } from '@pi/domain';
import { TimeSeries } from '#components/charts/time-series.tsx';
import { changeLabel, changeSentence } from '#lib/change-labels.ts';
import { formatDay } from '#lib/format.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { toPluginId } from '#lib/plugin-id.ts';

/** The headline number and the rating over time, with what happened meanwhile. */
export function Numbers({
  details: { plugin, metrics, events },
  info,
}: {
  details: PluginDetails;
  info: MarketplaceInfo;
}) {
  const label = primaryMetricLabel(info);
  const marks = events.toReversed().map((event) => ({
    day: event.day,
    // Versions come so often that their words would cover the plot; they stay ticks.
    label: event.kind === 'version_released' ? null : changeLabel(event.kind),
    sentence: changeSentence(event),
  }));
  const source = (
    <>
      {info.title}, as of {formatDay(plugin.lastSeenOn)} ·{' '}
      <a href={`/api/v1/plugins/${encodeURIComponent(toPluginId(plugin))}/metrics`} className="underline">
        all days as JSON
      </a>
      {filledIn(metrics)}
    </>
  );
  const ratings = series(metrics, 'rating');
  return (
    <>
      <TimeSeries
        title={`${label} over time`}
        unit={label.toLowerCase()}
        points={series(metrics, info.primaryMetric)}
        events={marks}
        zero={isRounded(metrics, info.primaryMetric)}
        source={source}
        empty={`The store never showed a number of ${label.toLowerCase()} here.`}
        width={820}
        height={300}
      />
      {info.numbers.rating && (
        <TimeSeries
          title="Rating over time"
          unit="stars"
          points={ratings}
          domain={[1, 5]}
          source={source}
          empty="Nobody has rated it on a day that was seen."
          width={820}
          height={180}
        />
      )}
    </>
  );
}

/** Says which days of the chart we did not see ourselves; nothing where there are none. */
function filledIn(metrics: MetricDay[]): string {
  const days = metrics.filter(({ source }) => source !== 'seen');
  if (days.length === 0) return '';
  const sources = [...new Set(days.map(({ source }) => source))].join(', ');
  return ` · ${days.length} of ${metrics.length} days filled in later (${sources})`;
}

function isRounded(metrics: MetricDay[], number: PrimaryMetric): boolean {
  if (number === 'ratingCount') return false;
  return metrics.some((metric) => metric[`${number}Kind`] !== 'exact');
}

function series(metrics: MetricDay[], number: PrimaryMetric | 'rating') {
  return metrics.flatMap(({ day, [number]: value }) => (value === null ? [] : [{ day, value }]));
}
