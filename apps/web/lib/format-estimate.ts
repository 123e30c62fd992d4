import type { ApiEstimate } from '@pi/domain/api';
import { formatCount, formatDay } from './format.ts';

/** An amount of an estimate, with two digits: $0, <$1, $870, $12k, $1.2M. */
export function formatDollars(amount: number): string {
  if (amount > 0 && amount < 1) return '<$1';
  return `$${formatCount(Number(amount.toPrecision(2)))}`;
}

/** The interval of an estimate: $12k–90k; one amount where its ends are the same. */
export function formatInterval({ lower, upper }: Pick<ApiEstimate, 'lower' | 'upper'>): string {
  const [from, to] = [formatDollars(lower), formatDollars(upper)];
  if (upper > 0 && upper < 1) return 'under $1';
  return from === to ? from : `${from}–${to.startsWith('$') ? to.slice(1) : to}`;
}

/** What an estimate is, in words: its point, its chance, by what and when it was made. */
export function describeEstimate({ value, chance, method, day }: ApiEstimate): string {
  const on = day === null ? '' : `, on ${formatDay(day)}`;
  return `estimated: about ${formatDollars(value)} a year, within the interval with a chance of ${Math.round(chance * 100)} %, by ${methodWords(method)}${on}`;
}

/** The method of an estimate, in words: `revenue_1` is method v1. */
export function methodWords(method: string | null): string {
  const version = method?.split('_').at(-1) ?? '?';
  if (method?.startsWith('revenue_sum')) return `adding ends to ends of method v${version}`;
  return `method v${version}`;
}
