import type { CompanyMatch as MatchRow } from '@pi/db/queries/catalogue/get-plugin';
import type { Alias } from '@pi/db/queries/companies/aliases';
import type { CompanyDeveloper as DeveloperRow } from '@pi/db/queries/companies/company-developers';
import type { Proposal } from '@pi/db/queries/companies/proposals';
import { describeMatch, type MatchTerm } from '@pi/domain';
import {
  CompanyAlias,
  CompanyDeveloper,
  CompanyMatch,
  CompanyProposal,
  derivedNumber,
  OwnerPeriod,
} from '@pi/domain/api';
import type { PluginOwner } from '@pi/ingestion/owners';

/** Why a plugin belongs to its company. */
export function toCompanyMatch(row: MatchRow): CompanyMatch {
  return CompanyMatch.parse({ ...row, ...evidenceOf(row.evidence) });
}

/** @param slug of the company it is shown with */
export function toCompanyDeveloper(row: DeveloperRow, slug: string): CompanyDeveloper {
  const mergedSlug = row.matchedSlug === slug ? null : row.matchedSlug;
  const listings = countIn(row.marketplace, row.listings);
  return CompanyDeveloper.parse({ ...row, listings, mergedSlug, ...evidenceOf(row.evidence) });
}

export function toCompanyProposal({ companies, weight, ...row }: Proposal): CompanyProposal {
  const pair = companies.map(({ marketplaces, ...company }) => ({
    ...company,
    marketplaces: marketplaces.map((one) => ({ ...one, pluginCount: countIn(one.marketplace, one.pluginCount) })),
  }));
  return CompanyProposal.parse({ ...row, companies: pair, bits: roundBits(weight), ...evidenceOf(row.evidence) });
}

export function toCompanyAlias({ value, ...row }: Alias): CompanyAlias {
  return CompanyAlias.parse({ ...row, text: value });
}

export function toOwnerPeriod({ alias, ...row }: PluginOwner): OwnerPeriod {
  return OwnerPeriod.parse({ ...row, alias: alias && { ...alias, text: alias.value } });
}

function evidenceOf(terms: readonly MatchTerm[]) {
  const evidence = terms.map(({ kind, value, weight }) => ({ kind, text: value, bits: roundBits(weight) }));
  return { words: describeMatch(terms), evidence };
}

function countIn(marketplace: string, value: number) {
  return derivedNumber({ value, kind: 'exact', method: 'count', day: null, source: marketplace });
}

// More digits would claim more than the model knows.
function roundBits(bits: number): number {
  return Math.round(bits * 10) / 10;
}
