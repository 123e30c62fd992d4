import { gainsPerDay } from '#components/charts/gains.ts';
import type { PluginChart } from '../plugin-chart.ts';
import { csvNumber, toCsv } from './csv.ts';

/**
 * The numbers of a chart as CSV (RFC 4180): a row a day with the number, how exact it is, and its
 * gain a day.
 */
export function chartCsv({ unit, values }: Pick<PluginChart, 'unit' | 'values'>): string {
  const gains = new Map(gainsPerDay(values).map(({ day, value }) => [day, value]));
  const rows = values.map(({ day, value, kind }) => [day, value, kind, csvNumber(gains.get(day))]);
  return toCsv([['day', unit, 'kind', `${unit} per day`], ...rows]);
}
