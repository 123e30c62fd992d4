import { companies, companyMarketplaces, type Db, marketplaceDays, marketplaces, plugins, type Tx } from '@pi/db';
import { refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import { deriveMarketplaceDay } from '@pi/db/queries/listings/derive-marketplace-day.sql';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import type { Developer } from '@pi/domain';
import { deriveCompanies } from '@pi/ingestion/derive';
import { storeListings } from '@pi/ingestion/store';
import { aListing } from '@pi/ingestion/testing/listing';

export const COMPANY_DAYS = ['2026-01-01', '2026-01-02'] as const;

type Day = (typeof COMPANY_DAYS)[number];

/**
 * Lets a plugin of a developer appear in a store on a day, and derives companies as the daily run
 * does.
 */
export async function arrive(
  tx: Db | Tx,
  store: string,
  externalId: string,
  developer: Developer,
  day: Day = COMPANY_DAYS[0],
): Promise<void> {
  await tx.transaction(async (inner) => {
    await show(inner, store, externalId, developer, day);
    await matchCompanies(inner, store);
  });
}

/** Lets a plugin have another developer, or none, so that it waits for a company. */
export async function sell(tx: Db | Tx, store: string, externalId: string, developer: Developer | null): Promise<void> {
  await tx.transaction(async (inner) => {
    await show(inner, store, externalId, developer, COMPANY_DAYS[1]);
    await aggregate(inner, store);
  });
}

/** Finds the companies of a store's plugins that wait for one. */
export async function matchCompanies(tx: Tx, store: string): Promise<void> {
  await deriveCompanies(tx, store);
  await aggregate(tx, store);
}

async function show(tx: Tx, store: string, externalId: string, developer: Developer | null, day: Day): Promise<void> {
  await ensureMetricPartitions(tx, [day]);
  await ensureMarketplace(tx, store);
  const observedAt = new Date(`${day}T03:00:00Z`);
  const listing = aListing({ externalId, url: `https://${store}.example/${externalId}`, developer });
  await storeListings(tx, [{ listing, observedAt, day }], { marketplace: store, announceNew: false });
}

async function aggregate(tx: Tx, store: string): Promise<void> {
  for (const day of COMPANY_DAYS)
    await deriveMarketplaceDay(tx, { marketplace: store, day, primaryMetric: 'users', hasCompleteList: false });
  await refreshCompanyMarketplaces(tx, store);
}

/** The company each plugin is shown with, by public id. */
export async function companiesOfPlugins(tx: Db | Tx): Promise<Record<string, string | null>> {
  const slugs = new Map((await tx.select().from(companies)).map((row) => [row.id, row.slug]));
  const rows = await tx.select().from(plugins).orderBy(plugins.marketplace, plugins.externalId);
  return Object.fromEntries(
    rows.map((row) => [`${row.marketplace}:${row.externalId}`, slugs.get(row.companyId ?? 0) ?? null]),
  );
}

/** The companies' aggregates and the marketplaces' days, as they stand. */
export async function aggregates(tx: Db | Tx) {
  const { marketplace, companyId, pluginCount } = companyMarketplaces;
  return {
    companies: await tx
      .select({ marketplace, companyId, pluginCount })
      .from(companyMarketplaces)
      .orderBy(marketplace, companyId),
    days: await tx
      .select({
        marketplace: marketplaceDays.marketplace,
        day: marketplaceDays.day,
        companies: marketplaceDays.companies,
      })
      .from(marketplaceDays)
      .orderBy(marketplaceDays.marketplace, marketplaceDays.day),
  };
}

/** The same, derived anew. */
export async function aggregatesAnew(tx: Db | Tx) {
  await tx.transaction(async (inner) => {
    for (const { name: marketplace } of await inner.select().from(marketplaces)) {
      await refreshCompanyMarketplaces(inner, marketplace);
      for (const day of COMPANY_DAYS)
        await deriveMarketplaceDay(inner, { marketplace, day, primaryMetric: 'users', hasCompleteList: false });
    }
  });
  return aggregates(tx);
}
