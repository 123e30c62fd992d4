import { listEarning } from '@pi/db/queries/revenue/list-earning';
import type { PrimaryMetric } from '@pi/domain';
import { primaryNumber } from './explorer/primary-sort.ts';
import { keptUntilDerived } from './kept-until-derived.ts';

/** Of fewer users, what one brings says little. */
export const LEAST_EARNING: Record<PrimaryMetric, number> = { users: 1000, downloads: 1000, ratingCount: 10 };
/** More circles hide each other. */
const SHOWN = 100;

/** The plugins of a marketplace that are thought to earn most; null before its first day. */
export const marketEarning = keptUntilDerived((db, marketplace, day) => {
  const number = primaryNumber(marketplace);
  return listEarning(db, { marketplace, number, least: LEAST_EARNING[number], limit: SHOWN, day });
});
