import type { MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { ChartChoices } from '#components/charts/chart-choices.tsx';
import { TimeSeries } from '#components/charts/time-series.tsx';
import { changeLabel, changeSentence } from '#lib/change-labels.ts';
import type { ChartChoice } from '#lib/chart-choice.ts';
import { formatDay } from '#lib/format.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { describeHistory, isRounded, valuesOf } from '#lib/metric-series.ts';
import { pluginPath } from '#lib/plugin-id.ts';

interface Props {
  details: PluginDetails;
  info: MarketplaceInfo;
  /** The newest day that the plugin or its marketplace was read on. */
  until: string;
  drawn: ChartChoice;
}

/** The primary metric and the rating over time, with the plugin's changes. */
export function Numbers({ details: { plugin, metrics, changes }, info, until, drawn }: Props) {
  const label = primaryMetricLabel(info);
  const unit = label.toLowerCase();
  const isCumulative = info.numbers[info.primaryMetric]?.isCumulative === true;
  const gain = isCumulative && drawn === 'gain';
  const values = valuesOf(metrics, info.primaryMetric);
  const annotations = changes.toReversed().map((change) => ({
    day: change.day,
    // Versions are so many that their words would cover the plot: they are ticks.
    label: change.kind === 'version_released' ? null : changeLabel(change.kind, change.details),
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
        title={gain ? `${label} per day` : `${label} over time`}
        unit={unit}
        values={values}
        gain={gain}
        until={until}
        annotations={annotations}
        axis={{ zero: isRounded(metrics, info.primaryMetric) }}
        source={source}
        empty={gain && values.length === 1 ? `One day of ${unit} so far: a gain needs two.` : `No ${unit} yet.`}
        choices={isCumulative && <ChartChoices path={pluginPath(plugin)} drawn={drawn} />}
        height={300}
      />
      {info.numbers.rating && (
        <TimeSeries
          title="Rating over time"
          unit="stars"
          values={valuesOf(metrics, 'rating')}
          until={until}
          axis={{ domain: [1, 5] }}
          source={source}
          empty="No ratings yet."
          height={180}
        />
      )}
    </>
  );
}
