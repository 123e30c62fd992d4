import type { MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { TimeSeries } from '#components/charts/time-series.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { formatDay } from '#lib/format.ts';
import { valuesOf } from '#lib/metric-series.ts';
import { pluginPath } from '#lib/plugin-id.ts';

interface Props {
  details: Pick<PluginDetails, 'plugin' | 'metrics'>;
  info: MarketplaceInfo;
  /** The newest day that the plugin or its marketplace was read on. */
  until: string;
}

const FIELDS = [
  { field: 'weeklyDownloads', unit: 'weekly downloads' },
  { field: 'githubStars', unit: 'stars on GitHub' },
] as const;

/** Weekly downloads and stars over time, for the plugins that have them. */
export function ExtraSeries({ details: { plugin, metrics }, info, until }: Props) {
  return FIELDS.map(({ field, unit }) => {
    const values = valuesOf(metrics, field);
    const label = info.numbers[field]?.label;
    if (!label || values.length === 0) return null;
    return (
      <TimeSeries
        key={field}
        title={`${label} over time`}
        unit={unit}
        values={values}
        until={until}
        source={
          <>
            {info.title}, as of {formatDay(plugin.lastSeenOn)} ·{' '}
            <TableLinks of="All numbers day by day" href={`${pluginPath(plugin)}/metrics`} />
          </>
        }
        empty={`No ${unit} yet.`}
        height={180}
      />
    );
  });
}
