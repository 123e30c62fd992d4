import type { MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { TimeSeries } from '#components/charts/time-series.tsx';
import { changeLabel, changeSentence } from '#lib/change-labels.ts';
import { formatDay } from '#lib/format.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { describeHistory, isRounded, valuesOf } from '#lib/metric-series.ts';

interface Props {
  details: PluginDetails;
  info: MarketplaceInfo;
}

/** The primary metric and the rating over time, with the plugin's changes. */
export function Numbers({ details: { plugin, metrics, changes }, info }: Props) {
  const label = primaryMetricLabel(info);
  const annotations = changes.toReversed().map((change) => ({
    day: change.day,
    // Versions are so many that their words would cover the plot: they are ticks.
    label: change.kind === 'version_released' ? null : changeLabel(change.kind),
    sentence: changeSentence(change),
  }));
  const source = (
    <>
      {info.title}, as of {formatDay(plugin.lastSeenOn)} ·{' '}
      <a href={`/api/v1/plugins/${encodeURIComponent(plugin.id)}/metrics`} className="underline">
        all days as JSON
      </a>
      {describeHistory(metrics, info.name)}
    </>
  );
  return (
    <>
      <TimeSeries
        title={`${label} over time`}
        unit={label.toLowerCase()}
        points={valuesOf(metrics, info.primaryMetric)}
        annotations={annotations}
        zero={isRounded(metrics, info.primaryMetric)}
        source={source}
        empty={`No ${label.toLowerCase()} yet.`}
        width={820}
        height={300}
      />
      {info.numbers.rating && (
        <TimeSeries
          title="Rating over time"
          unit="stars"
          points={valuesOf(metrics, 'rating')}
          domain={[1, 5]}
          source={source}
          empty="No ratings yet."
          width={820}
          height={180}
        />
      )}
    </>
  );
}
