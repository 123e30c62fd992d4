import { Repository } from '@pi/accounts';
import { companies, companyClaims, pluginFacts, plugins, users } from '@pi/db';
import { getLatestContents } from '@pi/db/queries/listings/revisions';
import type { ClaimMethod } from '@pi/domain/events';
import { countLettersSince } from '@pi/mail';
import { and, asc, desc, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';

/** A listing that a claim is about. */
export interface ClaimedListing {
  marketplace: string;
  externalId: string;
}

export type ClaimRow = typeof companyClaims.$inferSelect;

const { marketplace, externalId } = plugins;
const IS_CLAIMED = and(eq(marketplace, companyClaims.marketplace), eq(externalId, companyClaims.externalId));

/** Statements on claims; of the market they only read. */
export class CompanyClaimsRepository extends Repository {
  /** A listing, and the address that it publishes; null where it is not listed. */
  async getListing(listing: ClaimedListing): Promise<{ name: string; email: string | null } | null> {
    const [row] = await this.db
      .select({ id: plugins.id, name: plugins.name, status: plugins.status })
      .from(plugins)
      .where(and(eq(marketplace, listing.marketplace), eq(externalId, listing.externalId)));
    if (!row || row.status === 'delisted') return null;
    const content = (await getLatestContents(this.db, [row.id])).get(row.id);
    return { name: row.name, email: content?.developer?.email?.toLowerCase() ?? null };
  }

  /** The claims of somebody, newest first, each with its listing and company of now. */
  listClaims(userId: string) {
    return this.db
      .select({
        claim: companyClaims,
        pluginName: plugins.name,
        company: { slug: companies.slug, name: companies.name },
      })
      .from(companyClaims)
      .leftJoin(plugins, IS_CLAIMED)
      .leftJoin(companies, eq(companies.id, plugins.companyId))
      .where(eq(companyClaims.userId, userId))
      .orderBy(desc(companyClaims.startedAt), asc(companyClaims.id));
  }

  async findClaim(userId: string, listing: ClaimedListing): Promise<ClaimRow | null> {
    const [row] = await this.db
      .select()
      .from(companyClaims)
      .where(
        and(
          eq(companyClaims.userId, userId),
          eq(companyClaims.marketplace, listing.marketplace),
          eq(companyClaims.externalId, listing.externalId),
        ),
      );
    return row ?? null;
  }

  /** A claim of somebody, locked until the transaction ends. */
  async lockClaim(userId: string, id: string): Promise<ClaimRow | null> {
    const [row] = await this.db
      .select()
      .from(companyClaims)
      .where(and(eq(companyClaims.userId, userId), eq(companyClaims.id, id)))
      .for('update');
    return row ?? null;
  }

  /** Starts a claim, or starts it again with another code. @returns its id */
  async upsertClaim(userId: string, listing: ClaimedListing, method: ClaimMethod, code: string): Promise<string> {
    const started = { method, code, startedAt: this.now(), attempts: 0, confirmedAt: null, isShown: false };
    const [row] = await this.db
      .insert(companyClaims)
      .values({ userId, marketplace: listing.marketplace, externalId: listing.externalId, ...started })
      .onConflictDoUpdate({
        target: [companyClaims.userId, companyClaims.marketplace, companyClaims.externalId],
        set: started,
      })
      .returning({ id: companyClaims.id });
    if (!row) throw new Error('no claim was stored');
    return row.id;
  }

  async updateClaim(id: string, change: Partial<Omit<ClaimRow, 'id' | 'userId'>>): Promise<void> {
    await this.db.update(companyClaims).set(change).where(eq(companyClaims.id, id));
  }

  async deleteClaim(id: string): Promise<void> {
    await this.db.delete(companyClaims).where(eq(companyClaims.id, id));
  }

  /** How many listings somebody had letters sent to since a moment. */
  countStartedSince(userId: string, since: Date): Promise<number> {
    return this.db.$count(
      companyClaims,
      and(eq(companyClaims.userId, userId), eq(companyClaims.method, 'email'), gt(companyClaims.startedAt, since)),
    );
  }

  /** How many letters with codes an address got since a moment, whoever asked for them. */
  countCodesSince(email: string, since: Date): Promise<number> {
    return countLettersSince(this.db, email, 'company_claim', since);
  }

  /** Claims that wait for a code in a listing, with what the newest revisions say. */
  async listPlacedCodes(startedAfter: Date): Promise<{ id: string; code: string; text: string }[]> {
    const rows = await this.db
      .select({ id: companyClaims.id, code: companyClaims.code, pluginId: plugins.id })
      .from(companyClaims)
      .innerJoin(plugins, IS_CLAIMED)
      .where(
        and(
          eq(companyClaims.method, 'listing'),
          isNull(companyClaims.confirmedAt),
          gt(companyClaims.startedAt, startedAfter),
        ),
      );
    const contents = await getLatestContents(
      this.db,
      rows.map(({ pluginId }) => pluginId),
    );
    return rows.map(({ id, code, pluginId }) => {
      const { summary, description } = contents.get(pluginId) ?? {};
      return { id, code, text: [summary, description].filter(Boolean).join('\n') };
    });
  }

  /**
   * The names of those who confirmed that they belong to a company and want to be shown. A listing
   * that changed hands since says nothing of its new company.
   */
  listShownPeople(slug: string): Promise<{ firstName: string; lastName: string }[]> {
    const confirmedOn = sql`(${companyClaims.confirmedAt} at time zone 'utc')::date`;
    return this.db
      .selectDistinct({ firstName: users.firstName, lastName: users.lastName })
      .from(companyClaims)
      .innerJoin(users, eq(users.id, companyClaims.userId))
      .innerJoin(plugins, IS_CLAIMED)
      .innerJoin(companies, eq(companies.id, plugins.companyId))
      .leftJoin(pluginFacts, eq(pluginFacts.pluginId, plugins.id))
      .where(
        and(
          eq(companies.slug, slug),
          eq(companyClaims.isShown, true),
          isNotNull(companyClaims.confirmedAt),
          or(isNull(pluginFacts.changedHandsOn), lte(pluginFacts.changedHandsOn, confirmedOn)),
        ),
      )
      .orderBy(asc(users.lastName), asc(users.firstName));
  }
}
