import { companies, type Db, plugins, type Tx } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import type { Developer } from '@pi/domain';
import { storeListings } from '../src/store/store-listings.ts';
import { aListing } from './listing.ts';

export const DEVELOPER_DAYS = ['2026-01-01', '2026-01-02', '2026-01-03'] as const;

interface DeveloperListing {
  externalId: string;
  developer: Developer | null;
  name?: string;
}

/** Stores listings of a marketplace on a day; nothing is derived. */
export async function storeDevelopers(
  tx: Db | Tx,
  marketplace: string,
  listings: readonly DeveloperListing[],
  { day = DEVELOPER_DAYS[0], minute = 0 }: { day?: (typeof DEVELOPER_DAYS)[number]; minute?: number } = {},
): Promise<void> {
  await ensureMarketplace(tx, marketplace);
  await ensureMetricPartitions(tx, [day]);
  const observedAt = new Date(Date.parse(`${day}T03:00:00Z`) + minute * 60_000);
  const observations = listings.map((fields) => {
    const url = `https://${marketplace}.example/${fields.externalId}`;
    return { listing: aListing({ ...fields, url }), observedAt, day };
  });
  await tx.transaction((inner) => storeListings(inner, observations, { marketplace, announceNew: false }));
}

/** The slug of the company that each plugin is shown in, by its public id; null while it waits. */
export async function listCompanyOfPlugins(tx: Db | Tx): Promise<Record<string, string | null>> {
  const slugs = new Map((await tx.select().from(companies)).map((row) => [row.id, row.slug]));
  const rows = await tx.select().from(plugins);
  return Object.fromEntries(
    rows.map((row) => [`${row.marketplace}:${row.externalId}`, slugs.get(row.companyId ?? 0) ?? null]),
  );
}
