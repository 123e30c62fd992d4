import { addDays } from '@pi/domain';
import { drawSeries, meanGains, type NamedSeries } from '#components/charts/multi-series.ts';
import { capital } from '#lib/capital.ts';
import { seriesTitle } from './chart-title.ts';
import type { Slots } from './compare-ids.ts';
import type { CompareLimits, CompareView } from './compare-view.ts';
import type { Compared } from './compared.ts';
import { formatGrowth } from './format-scale.ts';
import { CHART_RANGES } from './plugin-view.ts';
import { MOST_DAYS } from './read-compared.ts';

/** Single days of counters are noise beside each other. */
export const MEAN_DAYS = 7;

/** What these plugins allow to draw. */
export function compareLimits(compared: readonly Compared[]): CompareLimits {
  const kinds = new Set(compared.map(({ number, label }) => `${number} ${label}`));
  return {
    hasGains: compared.length > 0 && compared.every(({ isCumulative }) => isCumulative),
    isOneKind: kinds.size <= 1,
    isAlone: compared.length === 1,
  };
}

/** What the chart of a comparison draws. */
export function compareChart(compared: readonly Compared[], slots: Slots, view: CompareView, until: string) {
  const isGain = view.view === 'day';
  const series = namesOf(compared).map(({ one, name }): NamedSeries => {
    const place = slots.indexOf(one.plugin.id);
    const values = isGain ? meanGains(one.values, MEAN_DAYS) : one.values;
    return { key: one.plugin.id, name, values, ...(place >= 0 && { color: place }) };
  });
  const days = CHART_RANGES[view.range] ?? MOST_DAYS;
  const oldest = series.map(({ values }) => values[0]?.day ?? until).reduce((a, b) => (a < b ? a : b), until);
  const start = addDays(until, 1 - days);
  const from = start > oldest ? start : oldest;
  const labels = [...new Set(compared.map(({ label }) => label.toLowerCase()))];
  const unit = `${labels.join(' or ')}${isGain ? ' per day' : ''}`;
  return {
    series,
    from,
    until,
    unit,
    title: compareTitle(series, labels.length === 1 ? unit : null, view, { from, until }),
  };
}

/** Names that tell plugins apart: the store follows where two are the same. */
function namesOf(compared: readonly Compared[]) {
  const count = Map.groupBy(compared, ({ plugin }) => plugin.name);
  return compared.map((one) => {
    const { name } = one.plugin;
    return { one, name: (count.get(name)?.length ?? 0) > 1 ? `${name}, ${one.info.title}` : name };
  });
}

/** From this growth in percent on, a title names the plugin that grew most. */
const LEAST_GROWTH = 10;

// A finding that the numbers carry: which one grew most. Of rounded numbers no percentage is given.
function compareTitle(
  series: readonly NamedSeries[],
  unit: string | null,
  { align }: CompareView,
  { from, until }: { from: string; until: string },
): string {
  const [alone] = series;
  const plain = `${capital(unit ?? 'numbers')} of ${series.length} plugins`;
  if (series.length === 1 && alone)
    return `${alone.name}: ${seriesTitle(
      unit ?? 'numbers',
      alone.values.filter(({ day }) => day >= from),
      null,
    )}`;
  const grown = drawSeries(series, { scale: 'growth', alignment: align, from, until }).flatMap(({ name, points }) => {
    const last = points.at(-1);
    return last && points.length > 1
      ? [{ name, growth: last.drawn, isExact: points.every(({ kind }) => kind === 'exact') }]
      : [];
  });
  const [first, second] = grown.toSorted((a, b) => b.growth - a.growth);
  if (!first || !second || first.growth < LEAST_GROWTH || first.growth === second.growth) return plain;
  const words = first.isExact
    ? [`${first.name} grew most:`, unit, formatGrowth(first.growth)]
    : [`${first.name} grew most`];
  return words.filter((word) => word !== null).join(' ');
}
