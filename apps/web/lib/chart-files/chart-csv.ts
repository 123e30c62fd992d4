import { gainsPerDay } from '#components/charts/gains.ts';
import type { PluginChart } from '../plugin-chart.ts';

/**
 * The numbers of a chart as CSV (RFC 4180): a row a day with the number, how exact it is, and its
 * gain a day.
 */
export function chartCsv({ unit, values }: Pick<PluginChart, 'unit' | 'values'>): string {
  const gains = new Map(gainsPerDay(values).map(({ day, value }) => [day, value]));
  const rows = values.map(({ day, value, kind }) => [day, value, kind, round(gains.get(day))]);
  return [['day', unit, 'kind', `${unit} per day`], ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function round(value: number | undefined): number | string {
  return value === undefined ? '' : Math.round(value * 100) / 100;
}

function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
