import type { Db } from '@pi/db';
import { getNewestDay } from '@pi/db/queries/catalogue/get-newest-day';
import type { PrimaryMetric } from '@pi/domain';
import { CorrectedBy, derivedNumber, MaybeNumber, type PluginDetails, parseRequest } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { z } from 'zod';
import { gainsPerDay } from '#components/charts/gains.ts';
import { invalidRequest, notFoundError } from '../../api-error.ts';
import type { Given } from '../../endpoint-readers.ts';
import { ENDPOINTS } from '../../endpoints.ts';
import { AsOfParam } from '../../list-params.ts';
import { type PluginChart, pluginChart } from '../../plugin-chart.ts';
import {
  CHART_RANGES,
  CHART_SCALES,
  CHART_VIEWS,
  type ChartRange,
  HISTORY_KINDS,
  parsePluginView,
} from '../../plugin-view.ts';
import { readPlugin } from '../../read-plugin.ts';
import { tableOf } from '../table-of.ts';
import type { TableSource } from '../table-source.ts';

/** What of a plugin’s page is shown, and how. */
export const PLUGIN_VIEW = {
  range: z.enum(Object.keys(CHART_RANGES) as [ChartRange, ...ChartRange[]]).optional(),
  view: z.enum(CHART_VIEWS).optional(),
  scale: z.enum(CHART_SCALES).optional(),
  events: z.enum(['0', '1']).optional(),
  history: z.enum(HISTORY_KINDS).optional(),
};

const { params } = ENDPOINTS['/api/v1/plugins/{id}'];
const query = z.strictObject({ ...PLUGIN_VIEW, ...AsOfParam.shape });

/** What the chart of a plugin’s page is drawn of: the days of its range. */
export const pluginChartTable: TableSource = {
  description: 'The primary number of a plugin day by day, and its gain a day: up to 1,000 days.',
  params,
  query,
  // Of users; where a marketplace counts something else, the columns are named by that.
  list: { shape: chartShape('users'), list: 'rows' },
  read: async ({ db, params: { id }, query: asked }) => {
    const { details, info } = await findPlugin(db, id, asked);
    const { lastSeenOn } = details.plugin;
    const newest = details.asOf?.day ?? (await getNewestDay(db, info.name));
    const until = newest && newest > lastSeenOn ? newest : lastSeenOn;
    const view = parsePluginView(asked, info.numbers[info.primaryMetric]?.isCumulative === true);
    const chart = pluginChart(details, info, view, until);
    return { table: chartTable(chart, details.metrics, info.primaryMetric), asOf: details.asOf ?? null, next: null };
  },
};

const Ratings = z.object({ rows: z.array(z.object({ stars: z.int(), ratings: MaybeNumber })) });

/** How the ratings of a plugin’s page are spread over the stars. */
export const pluginRatingsTable: TableSource = {
  description: 'How many ratings of a plugin have how many stars.',
  params,
  query,
  list: { shape: Ratings, list: 'rows' },
  read: async ({ db, params: { id }, query: asked }) => {
    const { details } = await findPlugin(db, id, asked);
    const { values = [], ...of } = details.plugin.ratingDistribution ?? {};
    const rows = values.map((value, at) => ({ stars: at + 1, ratings: { value, ...of } }));
    return { table: tableOf(Ratings, { rows }, 'rows'), asOf: details.asOf ?? null, next: null };
  },
};

async function findPlugin(db: Db, id: Given[string] | undefined, { asOf }: Given) {
  const { data, issues } = parseRequest(params, { id });
  if (!data) throw invalidRequest(issues);
  const info = getMarketplaceInfo(data.id.marketplace);
  const details = info ? await readPlugin(db, data.id, asOf === undefined ? undefined : String(asOf)) : null;
  if (!info || !details) throw notFoundError('id', `There is no plugin "${id}".`);
  return { details, info };
}

/** The days of a chart with their numbers as they are known, which the chart has not. */
function chartTable({ values, unit }: PluginChart, metrics: PluginDetails['metrics'], number: PrimaryMetric) {
  const gain = gainOf(number);
  const gains = new Map(gainsPerDay(values).map((point) => [point.day, point]));
  const known = new Map(metrics.map((metric) => [metric.day, metric]));
  const rows = values.map(({ day }) => {
    const { [number]: count = null, correctedBy } = known.get(day) ?? {};
    const { value, kind = 'rounded' } = gains.get(day) ?? {};
    const source = count?.source ?? '';
    return {
      day,
      [number]: count,
      [gain]: derivedNumber({ value, kind, day, source, method: 'gain_per_day' }),
      correctedBy,
    };
  });
  return tableOf(chartShape(number), { rows }, 'rows', { units: { [number]: unit, [gain]: `${unit} a day` } });
}

function chartShape(number: PrimaryMetric) {
  const row = { day: z.iso.date(), [number]: MaybeNumber, [gainOf(number)]: MaybeNumber, correctedBy: CorrectedBy };
  return z.object({ rows: z.array(z.object(row)) });
}

function gainOf(number: PrimaryMetric): string {
  return `${number}PerDay`;
}
