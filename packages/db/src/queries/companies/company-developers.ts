import type { MatchTerm } from '@pi/domain';
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { developers } from '../../schema/developers.ts';
import { isAnyOf } from '../../statement-parts.ts';

/** A developer of a company, and why it is the company's. */
export interface CompanyDeveloper {
  marketplace: string;
  /** The name that most of its listings state. */
  name: string;
  listings: number;
  evidence: MatchTerm[];
  /** The company it is matched to. */
  matchedSlug: string;
}

const NAMES = sql`${developers.profile} -> 'names'`;
const NAME = sql<string>`coalesce(${NAMES} -> 0 ->> 'text', '')`;
const LISTINGS = sql<number>`(select coalesce(sum((one ->> 'listings')::int), 0)::int from jsonb_array_elements(${NAMES}) one)`;

/** Developers that are matched to one of these companies, by marketplace, the largest first. */
export function listCompanyDevelopers(
  db: Queryable,
  companyIds: readonly number[],
  limit: number,
): Promise<CompanyDeveloper[]> {
  const { marketplace, evidence, companyId, id } = developers;
  return db
    .select({ marketplace, name: NAME, listings: LISTINGS, evidence, matchedSlug: companies.slug })
    .from(developers)
    .innerJoin(companies, eq(companies.id, companyId))
    .where(isAnyOf(companyId, companyIds))
    .orderBy(asc(marketplace), desc(LISTINGS), asc(id))
    .limit(limit);
}
