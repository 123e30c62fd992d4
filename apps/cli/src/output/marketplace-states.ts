import type { MarketplaceSummary } from '@pi/db/queries/catalogue/list-marketplaces';
import { dayOf, strictestVerdict } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { type MarketplaceState, marketplaceInfos, marketplaceState } from '@pi/scrapers';
import { newTable } from './new-table.ts';

/** Stands for an unknown value. */
const NONE = '–';

/**
 * All marketplaces with their state as text for a terminal: a table with a row each, then why each
 * is on or off.
 * @param env the operator's settings, which turn marketplaces on
 * @param summaries of the marketplaces that were read; empty without a database
 * @throws Error when a setting names an unknown marketplace
 */
export function formatMarketplaceStates(env: Env, summaries: readonly MarketplaceSummary[]): string {
  const table = newTable(['marketplace', 'state', 'format', 'exception', 'robots.txt', 'last run']);
  const reasons: string[] = [];
  for (const info of marketplaceInfos) {
    const state = marketplaceState(info, env);
    const word = state.on ? 'on' : 'off';
    const summary = summaries.find(({ name }) => name === info.name);
    const exception = info.robotsException ? formatException(state) : NONE;
    table.push([info.name, word, info.format, exception, formatRobots(summary), formatRun(summary)]);
    reasons.push(`  ${info.name} is ${word}: ${state.reason}`);
  }
  return [table.toString(), ...reasons].join('\n');
}

function formatException({ exception }: MarketplaceState): string {
  return exception ? `${exception.decidedBy}, ${exception.decidedOn}` : 'needed, not recorded';
}

function formatRobots(summary: MarketplaceSummary | undefined): string {
  const checks = summary?.robotsChecks ?? [];
  const verdict = strictestVerdict(checks);
  const newest = Math.max(...checks.map(({ checkedAt }) => checkedAt.getTime()));
  return verdict ? `${verdict} ${dayOf(new Date(newest))}` : NONE;
}

function formatRun(summary: MarketplaceSummary | undefined): string {
  return summary?.run ? `${summary.run.status} ${summary.run.day}` : NONE;
}
