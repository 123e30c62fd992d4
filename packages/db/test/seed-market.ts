import type { BackfillSource } from '@pi/domain';
import type { Db } from '../src/client.ts';
import { ensureMetricPartitions } from '../src/queries/listings/metric-partitions.sql.ts';
import { type DayNumbersRow, writeMetrics } from '../src/queries/listings/write-metrics.ts';
import { companies, companyMarketplaces } from '../src/schema/companies.ts';
import { marketplaceDays } from '../src/schema/marketplace-days.ts';
import { marketplaces } from '../src/schema/marketplaces.ts';
import { plugins } from '../src/schema/plugins.ts';
import { productFamilies, productFamilyMembers } from '../src/schema/product-families.ts';

/** Marketplace, day and moment of everything seeded without its own. */
export const MARKET = 'test-market';
export const TODAY = '2026-11-20';
const NOW = new Date(`${TODAY}T06:00:00Z`);

export async function seedMarketplace(db: Db, name = MARKET): Promise<void> {
  await db.insert(marketplaces).values({ name }).onConflictDoNothing();
}

type PluginValues = Partial<typeof plugins.$inferInsert> & { externalId: string };

/** Inserts a listed plugin with the given values; answers its database id. */
export async function seedPlugin(db: Db, values: PluginValues): Promise<number> {
  await seedMarketplace(db, values.marketplace);
  const [row] = await db
    .insert(plugins)
    .values({
      marketplace: MARKET,
      url: `https://market.example/${values.externalId}`,
      name: `Plugin ${values.externalId}`,
      contentHash: 'hash',
      readFrom: 'data',
      firstSeenOn: TODAY,
      lastSeenOn: TODAY,
      stateAt: NOW,
      ...values,
    })
    .returning({ id: plugins.id });
  if (!row) throw new Error('nothing inserted');
  return row.id;
}

const NO_NUMBERS = {
  users: null,
  usersKind: null,
  downloads: null,
  downloadsKind: null,
  rating: null,
  ratingCount: null,
};

type MetricValues = Partial<DayNumbersRow> & { source?: BackfillSource };

/** Writes a plugin's numbers of one day, in the morning. */
export async function seedMetric(
  db: Db,
  pluginId: number,
  day: string,
  { source, ...numbers }: MetricValues = {},
): Promise<void> {
  const row = { ...NO_NUMBERS, pluginId, day, observedAt: new Date(`${day}T06:00:00Z`), ...numbers };
  await ensureMetricPartitions(db, [row.day]);
  await db.transaction((tx) => writeMetrics(tx, [row], source ?? null));
}

/** Inserts a day of figures. */
export async function seedDay(
  db: Db,
  day: string,
  values: Partial<typeof marketplaceDays.$inferInsert> = {},
): Promise<void> {
  await seedMarketplace(db, values.marketplace);
  await db.insert(marketplaceDays).values({
    marketplace: MARKET,
    day,
    plugins: 0,
    companies: 0,
    seen: 0,
    appeared: 0,
    disappeared: 0,
    histogram: [],
    ...values,
  });
}

/** Inserts a company with aggregates in one marketplace; answers its database id. */
export async function seedCompany(
  db: Db,
  slug: string,
  values: Partial<typeof companyMarketplaces.$inferInsert> = {},
): Promise<number> {
  await seedMarketplace(db, values.marketplace);
  const [row] = await db.insert(companies).values({ slug, name: slug, nameKey: slug }).returning({ id: companies.id });
  if (!row) throw new Error('nothing inserted');
  await db.insert(companyMarketplaces).values({ marketplace: MARKET, pluginCount: 1, ...values, companyId: row.id });
  return row.id;
}

/** Inserts a product family of a company with these plugins. */
export async function seedFamily(db: Db, slug: string, companyId: number, pluginIds: number[]): Promise<void> {
  const [family] = await db
    .insert(productFamilies)
    .values({ slug, companyId, name: `Product ${slug}` })
    .returning({ familyId: productFamilies.id });
  if (!family) throw new Error('nothing inserted');
  await db.insert(productFamilyMembers).values(pluginIds.map((pluginId) => ({ pluginId, ...family })));
}
