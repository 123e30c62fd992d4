import type { Db } from '@pi/db';
import { listCorrections } from '@pi/db/queries/as-of/corrections';
import { getFirstDay } from '@pi/db/queries/as-of/first-day';
import { getScopeOfCompany, getScopeOfPlugin } from '@pi/db/queries/as-of/plugin-scopes';
import { readAsOf } from '@pi/db/queries/as-of/read-as-of.sql';
import { listReadDaysUntil } from '@pi/db/queries/as-of/read-days-until';
import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import type { Day } from '@pi/domain';
import { AsOfState } from '@pi/domain/api';
import { listOwnersOn } from '@pi/ingestion/owners';
import { getMarketplaceInfo, marketplaceInfos } from '@pi/scrapers/info';
import { invalidRequest } from './api-error.ts';
import { formatDay } from './format.ts';

/** A database to read from as of a day, and what is said of the day; without one, as of now. */
export interface DayRead {
  db: Db;
  asOf: AsOfState | undefined;
  /** The same for these plugins alone, by their database ids: rows of a list cost less. */
  ofPlugins?(ids: number[]): Db;
}

/**
 * For what is read of one plugin.
 * @throws ApiError invalid_request on a day before its first
 */
export async function ofPluginOn(db: Db, identity: PluginIdentity, day: Day | undefined): Promise<DayRead> {
  const scope = day === undefined ? null : await getScopeOfPlugin(db, identity);
  if (day === undefined || !scope) return { db, asOf: undefined };
  refuseBefore(scope.firstDay, day, 'This plugin is known');
  return readOn(db, day, { ...scope, owners: await listOwnersOn(db, day, { pluginId: scope.id }) });
}

/**
 * For what is read of one marketplace, its lists included.
 * @throws ApiError invalid_request on a day before its first
 */
export async function ofMarketplaceOn(db: Db, marketplace: string, day: Day | undefined): Promise<DayRead> {
  if (day === undefined) return { db, asOf: undefined };
  refuseBefore(await getFirstDay(db, marketplace), day, 'This marketplace is known');
  return readOn(db, day, { marketplaces: [marketplace], owners: await listOwnersOn(db, day, { marketplace }) });
}

/**
 * For what is read of one company.
 * @throws ApiError invalid_request on a day before the first of all marketplaces
 */
export async function ofCompanyOn(db: Db, slug: string, day: Day | undefined): Promise<DayRead> {
  if (day === undefined) return { db, asOf: undefined };
  await refuseBeforeAll(db, day);
  const owners = await listOwnersOn(db, day);
  return readOn(db, day, { ...(await getScopeOfCompany(db, slug, owners)), owners });
}

/**
 * For a list over marketplaces.
 * @param marketplaces those that the list is of; undefined: all
 * @throws ApiError invalid_request on a day before the first of all marketplaces
 */
export async function ofListOn(
  db: Db,
  day: Day | undefined,
  marketplaces: readonly string[] = marketplaceInfos.map(({ name }) => name),
): Promise<DayRead> {
  if (day === undefined) return { db, asOf: undefined };
  await refuseBeforeAll(db, day);
  return readOn(db, day, { marketplaces, owners: await listOwnersOn(db, day) });
}

/** @throws ApiError invalid_request on a day before the first of all marketplaces */
export async function refuseBeforeAll(db: Db, day: Day): Promise<void> {
  refuseBefore(await getFirstDay(db), day, 'Marketplaces are known');
}

/** The sentence that refuses a day before the first. */
function beforeFirst(first: Day, what: string): string {
  return `asOf is before the first day: ${what} from ${formatDay(first)} on.`;
}

function refuseBefore(first: Day | null, day: Day, what: string): void {
  if (first !== null && day < first) throw invalidRequest([{ field: 'asOf', message: beforeFirst(first, what) }]);
}

interface Wanted {
  marketplaces: readonly string[];
  owners: Map<number, number | null>;
  pluginIds?: number[];
}

async function readOn(db: Db, day: Day, { marketplaces, ...of }: Wanted): Promise<DayRead> {
  const stores = marketplaces.map((name) => getMarketplaceInfo(name) ?? { ...UNLISTED, name });
  const [corrections, readDays] = await Promise.all([
    listCorrections(db, day, marketplaces),
    listReadDaysUntil(db, day, marketplaces),
  ]);
  const read = { day, stores, readDays, ...of };
  return {
    db: readAsOf(db, read),
    asOf: AsOfState.parse({ day, corrections }),
    ofPlugins: (pluginIds) => readAsOf(db, { ...read, pluginIds }),
  };
}

/** What is known of a marketplace that has no adapter any more. */
const UNLISTED = { primaryMetric: 'users' as const, numbers: {} };
