import type { CountKind } from '@pi/domain';
import { derivedNumber, MaybeNumber, reportedNumber } from '@pi/domain/api';
import { z } from 'zod';
import { ALIGNMENTS, drawSeries } from '#components/charts/multi-series.ts';
import { invalidRequest, notFoundError } from '../../api-error.ts';
import { ofCompanyOn } from '../../as-of.ts';
import { CHARTED_LISTINGS, chartedListings, groupProducts } from '../../company-products.ts';
import { compareChart, compareLimits } from '../../compare-chart.ts';
import { IdsParam, type Slots, slotsOf } from '../../compare-ids.ts';
import { type CompareView, parseCompareView } from '../../compare-view.ts';
import type { Compared } from '../../compared.ts';
import { ENDPOINTS } from '../../endpoints.ts';
import { MULTI_SCALES, type MultiScale } from '../../format-scale.ts';
import { AsOfParam, SearchParams } from '../../list-params.ts';
import { toPluginId } from '../../plugin-id.ts';
import { CHART_RANGES, CHART_VIEWS, type ChartRange } from '../../plugin-view.ts';
import { readCompany } from '../../read-company.ts';
import { readComparison } from '../../read-compared.ts';
import { type Table, tableOf } from '../table-of.ts';
import type { TableSource } from '../table-source.ts';

/** How plugins are compared. */
export const COMPARE_VIEW = {
  range: z.enum(Object.keys(CHART_RANGES) as [ChartRange, ...ChartRange[]]).optional(),
  view: z.enum(CHART_VIEWS).optional(),
  scale: z.enum(MULTI_SCALES).optional(),
  align: z.enum(ALIGNMENTS).optional(),
  log: z.enum(['0', '1']).optional(),
  differs: z.enum(['0', '1']).optional(),
};

const Chart = z.object({
  days: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** What its marketplace calls the number. */
      number: z.string(),
      day: z.iso.date(),
      daysSinceFirst: z.int().nullable(),
      value: MaybeNumber,
      drawn: z.number(),
    }),
  ),
});
/** What is drawn, and of which number, differs by the view. */
const CHART = { shape: Chart, list: 'days', units: { drawn: 'as the scale says' } } as const;

/** What the chart of a comparison draws. */
export const compareChartTable: TableSource = {
  description: 'The primary number of one to six plugins day by day, and what is drawn of it on the scale asked for.',
  params: z.strictObject({}),
  query: z.strictObject({ ids: IdsParam, ...COMPARE_VIEW, add: SearchParams.shape.q.optional() }),
  list: CHART,
  read: async ({ db, query: asked }) => {
    const ids = IdsParam.parse(asked.ids);
    const { compared, unknown, until } = await readComparison(db, ids);
    const names = unknown.map((one) => `"${toPluginId(one)}"`).join(', ');
    if (names) throw notFoundError('ids', `ids: there is no plugin ${names}.`);
    const chart = chartOf(compared, { view: asked, slots: slotsOf(String(asked.ids), ids), until });
    return { table: chart, asOf: null, next: null };
  },
};

/** What the chart of a company's page draws. */
export const companyChartTable: TableSource = {
  description: 'The primary number of the largest products of a company day by day.',
  params: ENDPOINTS['/api/v1/companies/{slug}'].params,
  query: z.strictObject({ ...COMPARE_VIEW, ...AsOfParam.shape }),
  list: CHART,
  read: async ({ db: today, params: { slug }, query: asked }) => {
    const on = asked.asOf === undefined ? undefined : String(asked.asOf);
    const company = await readCompany(today, String(slug), on);
    if (!company) throw notFoundError('slug', `There is no company "${slug}".`);
    const { db, asOf = null } = await ofCompanyOn(today, company.slug, on);
    const listings = chartedListings(groupProducts(company), CHARTED_LISTINGS);
    const { compared, until } = await readComparison(db, listings);
    const slots = compared.map(({ plugin }) => plugin.id);
    return { table: chartOf(compared, { view: { scale: 'number', ...asked }, slots, until }), asOf, next: null };
  },
};

const UNITS: Record<MultiScale, string | undefined> = {
  number: undefined,
  index: 'index: 100 is the first day',
  growth: 'percent of the first day',
};

interface Asked {
  view: Record<string, string | string[]>;
  slots: Slots;
  until: string;
}

function chartOf(compared: readonly Compared[], { view: asked, slots, until: newest }: Asked): Table {
  const limits = compareLimits(compared);
  if (asked.scale === 'number' && !limits.isOneKind)
    throw invalidRequest([
      { field: 'scale', message: 'scale cannot be number: the marketplaces count different things.' },
    ]);
  const shown = parseCompareView(asked, limits);
  const { series, from, until, unit } = compareChart(compared, slots, shown, newest);
  const { scale, align: alignment, log } = shown;
  const drawn = drawSeries(series, { scale, alignment, from, until, log: log && scale !== 'growth' });
  const days = drawn.flatMap(({ key, name, points }) => {
    const one = compared.find(({ plugin }) => plugin.id === key);
    const sourceOn = new Map(one?.values.map((count) => [count.day, count.source]));
    return points.map(({ day, value, kind, at, drawn: point }) => ({
      ...{ id: key, name, number: one?.label ?? '', day, daysSinceFirst: alignment === 'first' ? at : null },
      value: numberOf({ value, kind, day, source: sourceOn.get(day) ?? one?.info.name ?? '' }, shown),
      drawn: point,
    }));
  });
  return tableOf(Chart, { days }, 'days', { units: { value: unit, drawn: UNITS[scale] ?? unit } });
}

interface Count {
  value: number;
  kind: CountKind;
  day: string;
  source: string;
}

function numberOf(count: Count, { view: drawn }: CompareView) {
  return drawn === 'day' ? derivedNumber({ ...count, method: 'gain_per_day' }) : reportedNumber(count);
}
