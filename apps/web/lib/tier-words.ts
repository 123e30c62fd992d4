import type { PluginAnalysis } from '@pi/domain/api';
import { formatExact } from './format.ts';

const PERIODS = { month: ' a month', year: ' a year', once: ' once' } as const;
const UNITS = { seat: ' per seat', site: ' per site', user: ' per user' } as const;

/** A price in words: "Pro: 9.99 USD a month per seat". */
export function tierWords({ name, amount, currency, period, per }: PluginAnalysis['tiers'][number]): string {
  const digits = Number.isInteger(amount.value) ? formatExact(amount.value) : amount.value.toFixed(2);
  return `${name ? `${name}: ` : ''}${digits} ${currency}${period ? PERIODS[period] : ''}${per ? UNITS[per] : ''}`;
}
