import {
  companies,
  companyFacts,
  companyMarketplaces,
  type Db,
  marketplaceDays,
  marketplaces,
  pluginFacts,
  plugins,
  type Tx,
} from '@pi/db';
import { refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import { refreshPluginFacts } from '@pi/db/queries/facts/refresh-plugin-facts.sql';
import { deriveMarketplaceDay } from '@pi/db/queries/listings/derive-marketplace-day.sql';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import type { Developer } from '@pi/domain';
import { deriveCompanies, deriveCompanyFacts } from '@pi/ingestion/derive';
import { storeListings } from '@pi/ingestion/store';
import { aListing } from '@pi/ingestion/testing/listing';

export const COMPANY_DAYS = ['2026-01-01', '2026-01-02'] as const;

type Day = (typeof COMPANY_DAYS)[number];

/**
 * Stores a plugin of a developer on a day, and derives companies as the daily run does.
 */
export async function storePlugin(
  tx: Db | Tx,
  store: string,
  externalId: string,
  developer: Developer,
  day: Day = COMPANY_DAYS[0],
): Promise<void> {
  await tx.transaction(async (inner) => {
    await storeOnDay(inner, store, externalId, developer, day);
    await matchCompanies(inner, store);
  });
}

/** Gives a plugin another developer, or none, without matching it with a company. */
export async function changeDeveloper(
  tx: Db | Tx,
  store: string,
  externalId: string,
  developer: Developer | null,
): Promise<void> {
  await tx.transaction(async (inner) => {
    await storeOnDay(inner, store, externalId, developer, COMPANY_DAYS[1]);
    await aggregate(inner, store);
  });
}

/** Matches a store's plugins that have no company with one. */
export async function matchCompanies(tx: Tx, store: string): Promise<void> {
  await deriveCompanies(tx, store);
  await aggregate(tx, store);
}

async function storeOnDay(
  tx: Tx,
  store: string,
  externalId: string,
  developer: Developer | null,
  day: Day,
): Promise<void> {
  await ensureMetricPartitions(tx, [day]);
  await ensureMarketplace(tx, store);
  const observedAt = new Date(`${day}T03:00:00Z`);
  // A product in common would speak for one company.
  const listing = aListing({
    externalId,
    name: `Tool ${externalId}`,
    url: `https://${store}.example/${externalId}`,
    developer,
  });
  await storeListings(tx, [{ listing, observedAt, day }], { marketplace: store, announceNew: false });
}

async function aggregate(tx: Tx, store: string): Promise<void> {
  for (const day of COMPANY_DAYS)
    await deriveMarketplaceDay(tx, { marketplace: store, day, primaryMetric: 'users', hasCompleteList: false });
  await refreshCompanyMarketplaces(tx, store);
  await refreshPluginFacts(tx, { name: store, primaryMetric: 'users', numbers: {} });
  await deriveCompanyFacts(tx, { marketplaces: [store] });
}

/** The slug of each plugin's company, by public id. */
export async function listPluginCompanies(tx: Db | Tx): Promise<Record<string, string | null>> {
  const slugs = new Map((await tx.select().from(companies)).map((row) => [row.id, row.slug]));
  const rows = await tx.select().from(plugins).orderBy(plugins.marketplace, plugins.externalId);
  return Object.fromEntries(
    rows.map((row) => [`${row.marketplace}:${row.externalId}`, slugs.get(row.companyId ?? 0) ?? null]),
  );
}

/** Lists what is aggregated of companies, as it is stored. */
export async function listAggregates(tx: Db | Tx) {
  const { marketplace, companyId, pluginCount } = companyMarketplaces;
  const { pluginId, companyPlugins } = pluginFacts;
  return {
    facts: await tx.select().from(companyFacts).orderBy(companyFacts.companyId),
    plugins: await tx
      .select({ pluginId, companyId: pluginFacts.companyId, companyPlugins })
      .from(pluginFacts)
      .orderBy(pluginId),
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

/** Derives the aggregates again, and lists them. */
export async function rederiveAggregates(tx: Db | Tx) {
  await tx.transaction(async (inner) => {
    const all = (await inner.select().from(marketplaces)).map(({ name }) => name);
    await inner.delete(companyFacts);
    for (const marketplace of all) {
      await refreshCompanyMarketplaces(inner, marketplace);
      await refreshPluginFacts(inner, { name: marketplace, primaryMetric: 'users', numbers: {} });
      for (const day of COMPANY_DAYS)
        await deriveMarketplaceDay(inner, { marketplace, day, primaryMetric: 'users', hasCompleteList: false });
    }
    await deriveCompanyFacts(inner, { marketplaces: all });
  });
  return listAggregates(tx);
}
