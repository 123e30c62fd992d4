import { type MakerFacts, userBracketOf } from '@pi/domain/events';
import { and, eq, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { companyClaims } from '../schema/company-claims.ts';
import { pluginFacts } from '../schema/plugin-facts.ts';
import { plugins } from '../schema/plugins.ts';
import { isAnyOf } from '../statement-parts.ts';
import { listNewestDays } from './catalogue/get-newest-day.ts';
import { getLatestContents } from './listings/revisions.ts';

/** Listings of one person whose pages are read for what they work with: those with most users. */
const MOST_READ = 200;
/** The category of what fits no other: two in it need not compete. */
const NO_CATEGORY = 'other';

type Listing = Pick<typeof pluginFacts.$inferSelect, 'pluginId' | 'companyId' | 'marketplace' | 'category' | 'users'>;

/**
 * What the market knows of the makers among these users, by the id of their account: of all
 * listings of the companies that they confirmed to belong to. Others are missing: those whose claim
 * is not confirmed, whose listing changed hands since, or whose company has no listing any more.
 */
export async function listMakerFacts(db: Queryable, userIds: readonly string[]): Promise<Map<string, MakerFacts>> {
  const claims = await listConfirmed(db, userIds);
  const listings = await listListings(
    db,
    claims.map(({ companyId }) => companyId),
  );
  const days = await listNewestDays(db);
  const listingsOf = new Map<string, Listing[]>();
  for (const [userId, own] of Map.groupBy(claims, (claim) => claim.userId)) {
    const companyIds = new Set(own.map(({ companyId }) => companyId));
    listingsOf.set(
      userId,
      listings.filter(({ companyId }) => companyId !== null && companyIds.has(companyId)),
    );
  }
  const read = [...listingsOf.values()].flatMap(listRead);
  const contents = await getLatestContents(db, [...new Set(read)]);
  const found = new Map<string, MakerFacts>();
  for (const [userId, all] of listingsOf) {
    // The oldest: what is stated holds for all marketplaces on that day.
    const day = all.flatMap(({ marketplace }) => days.get(marketplace) ?? []).toSorted()[0];
    const worksWith = inOrder(listRead(all).flatMap((pluginId) => contents.get(pluginId)?.worksWith ?? []));
    if (day) found.set(userId, { ...toFacts(all), worksWith, day });
  }
  return found;
}

/** The companies of confirmed claims. */
async function listConfirmed(db: Queryable, userIds: readonly string[]) {
  const confirmedOn = sql`(${companyClaims.confirmedAt} at time zone 'utc')::date`;
  const rows = await db
    .selectDistinct({ userId: companyClaims.userId, companyId: plugins.companyId })
    .from(companyClaims)
    .innerJoin(
      plugins,
      and(eq(plugins.marketplace, companyClaims.marketplace), eq(plugins.externalId, companyClaims.externalId)),
    )
    .leftJoin(pluginFacts, eq(pluginFacts.pluginId, plugins.id))
    .where(
      and(
        isAnyOf(companyClaims.userId, userIds),
        isNotNull(companyClaims.confirmedAt),
        or(isNull(pluginFacts.changedHandsOn), lte(pluginFacts.changedHandsOn, confirmedOn)),
      ),
    );
  return rows.flatMap(({ userId, companyId }) => (companyId === null ? [] : [{ userId, companyId }]));
}

/** The listings of companies, delisted ones left out. */
function listListings(db: Queryable, companyIds: readonly number[]): Promise<Listing[]> {
  const { pluginId, companyId, marketplace, category, users, status } = pluginFacts;
  return db
    .select({ pluginId, companyId, marketplace, category, users })
    .from(pluginFacts)
    .where(and(isAnyOf(companyId, [...new Set(companyIds)]), ne(status, 'delisted')));
}

function toFacts(listings: readonly Listing[]): Omit<MakerFacts, 'worksWith' | 'day'> {
  const listedIn = listings.flatMap(({ marketplace, category }) =>
    category === null || category === NO_CATEGORY ? [] : [{ marketplace, category }],
  );
  const users = listings.flatMap((listing) => listing.users ?? []);
  const byName = new Map(listedIn.map((one) => [`${one.marketplace} ${one.category}`, one]));
  return {
    marketplaces: inOrder(listings.map(({ marketplace }) => marketplace)),
    categories: inOrder(listedIn.map(({ category }) => category)),
    listedIn: inOrder([...byName.keys()]).flatMap((name) => byName.get(name) ?? []),
    userBracket: users.length > 0 ? userBracketOf(users.reduce((sum, count) => sum + count, 0)) : null,
  };
}

/** The ids of the listings whose pages are read, those with most users first. */
function listRead(listings: readonly Listing[]): number[] {
  const largest = listings.toSorted((a, b) => (b.users ?? -1) - (a.users ?? -1) || a.pluginId - b.pluginId);
  return largest.slice(0, MOST_READ).map(({ pluginId }) => pluginId);
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}
