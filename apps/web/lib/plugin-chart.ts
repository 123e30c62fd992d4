import { addDays, countBounds, isChangeOfHands, type MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { gainsPerDay } from '#components/charts/gains.ts';
import type { Annotation, SeriesPoint } from '#components/charts/series.ts';
import { changeLabel, changeSentence } from './change-labels.ts';
import { gainTitle, seriesTitle } from './chart-title.ts';
import { primaryMetricLabel } from './marketplaces.ts';
import { isRounded, valuesOf } from './metric-series.ts';
import { CHART_RANGES, type PluginView } from './plugin-view.ts';

/**
 * What the chart of a plugin's primary number draws; the page and the files to download share it.
 */
export function pluginChart(
  { metrics, changes }: Pick<PluginDetails, 'metrics' | 'changes'>,
  info: MarketplaceInfo,
  { range, view, scale, events }: PluginView,
  until: string,
) {
  const label = primaryMetricLabel(info);
  const { rounding } = info.numbers[info.primaryMetric] ?? {};
  const days = CHART_RANGES[range];
  const from = days === null ? '' : addDays(until, 1 - days);
  const values = valuesOf(metrics, info.primaryMetric).filter(({ day }) => day >= from);
  const gain = view === 'day';
  const hands = changes.find((change) => isChangeOfHands(change) && change.day >= (values[0]?.day ?? until));
  return {
    title: gain ? gainTitle(label, gainsPerDay(values)) : seriesTitle(label, values, hands?.day ?? null),
    unit: label.toLowerCase(),
    values,
    gain,
    isIndex: scale === 'index',
    axis: {
      zero: isRounded(metrics, info.primaryMetric) && scale === 'number',
      log: scale === 'log' ? ('always' as const) : false,
    },
    bounds: isRounded(metrics, info.primaryMetric) ? (point: SeriesPoint) => countBounds(point, rounding) : undefined,
    annotations: events ? annotationsOf(changes) : [],
  };
}
export type PluginChart = ReturnType<typeof pluginChart>;

function annotationsOf(changes: PluginDetails['changes']): Annotation[] {
  return changes.toReversed().map((change) => ({
    day: change.day,
    // Versions are so many that their words would cover the plot: they are ticks.
    label: change.kind === 'version_released' ? null : changeLabel(change.kind, change.details),
    sentence: changeSentence(change),
    isKey: isChangeOfHands(change),
  }));
}

/** Why the gain a day of the primary number is not drawn; null where it is. */
export function whyNoGains(metrics: PluginDetails['metrics'], info: MarketplaceInfo): string | null {
  if (info.numbers[info.primaryMetric]?.isCumulative || !isRounded(metrics, info.primaryMetric)) return null;
  return 'the store rounds this number, so that its gains would show the steps of the rounding';
}
