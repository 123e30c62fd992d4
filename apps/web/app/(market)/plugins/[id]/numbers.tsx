import type { MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { TimeSeries } from '#components/charts/time-series.tsx';
import { formatDay } from '#lib/format.ts';
import { keptDayHref } from '#lib/kept-day.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { describeHistory } from '#lib/metric-series.ts';
import { pluginChart, whyNoGains } from '#lib/plugin-chart.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import type { PluginView } from '#lib/plugin-view.ts';
import { ChartToolbar } from './chart-toolbar.tsx';

interface Props {
  details: PluginDetails;
  info: MarketplaceInfo;
  /** The newest day that the plugin or its marketplace was read on. */
  until: string;
  view: PluginView;
}

/** The primary number over time, with the plugin's changes. */
export function Numbers({ details, info, until, view }: Props) {
  const { plugin, metrics } = details;
  const { values, gain, unit, ...chart } = pluginChart(details, info, view, until);
  return (
    <TimeSeries
      {...{ values, gain, unit, until }}
      {...chart}
      id="users"
      level={2}
      source={
        <>
          Source: {info.title}, as of {formatDay(plugin.lastSeenOn)} ·{' '}
          <a href={keptDayHref(`/api/v1/plugins/${encodeURIComponent(plugin.id)}/metrics`)} className="underline">
            all days as JSON
          </a>
          {describeHistory(metrics, info.name)}
        </>
      }
      empty={gain && values.length === 1 ? `One day of ${unit} so far: a gain needs two.` : `No ${unit} yet.`}
      choices={
        <ChartToolbar
          path={pluginPath(plugin)}
          view={view}
          isCumulative={info.numbers[info.primaryMetric]?.isCumulative === true}
          label={primaryMetricLabel(info)}
          noDayReason={whyNoGains(metrics, info)}
        />
      }
      height={344}
    />
  );
}
