import type { AliasKind, DeveloperProfile, MatchTerm } from '@pi/domain';
import { companyDomain } from '../companies/company-domain.ts';
import { standardizeCompanyName } from '../companies/company-name.ts';
import { groupConnected } from '../families/group-connected.ts';
import { blockingKeys } from './blocking-keys.ts';

/** A developer to match, with what is stored of it. */
export interface DeveloperToMatch extends DeveloperProfile {
  /** The stored company it is matched to; null for a new one. */
  companyId: number | null;
  /** The company that an operator's split put it in. */
  fixedIn: number | null;
}

/** A name or domain that belongs to a company on the day. */
export interface CompanyAlias {
  kind: AliasKind;
  value: string;
  companyId: number;
}

export interface MatchOptions {
  aliases?: readonly CompanyAlias[];
  /** Pairs of stored companies that an operator says are two. */
  rejected?: readonly (readonly [number, number])[];
}

/** Developers that are one company. */
export interface CompanyGroup {
  /** The company that an operator or an alias gives to the group; else null. */
  fixedIn: number | null;
  /** For readers: the commonest spelling. */
  name: string;
  nameKey: string;
  siteDomain: string | null;
  /** In the order of their marketplaces and keys. */
  members: GroupMember[];
}

export interface GroupMember {
  developer: DeveloperToMatch;
  /** What speaks for it being of this company, the largest term first; empty for the only one. */
  evidence: MatchTerm[];
}

/** Two developers of different groups that are possibly one company. */
export interface MatchProposal {
  developers: [DeveloperToMatch, DeveloperToMatch];
  /** Sum of the evidence in bits. */
  weight: number;
  evidence: MatchTerm[];
}

export interface MatchResult {
  groups: CompanyGroup[];
  proposals: MatchProposal[];
}

/**
 * Groups developers into companies. The result is the same for every order of the developers.
 * @param developers all that share a blocking key with each other: what is learned of hosts and
 * names comes from them
 */
export function matchDevelopers(developers: readonly DeveloperToMatch[], _options: MatchOptions = {}): MatchResult {
  const sorted = developers.toSorted((a, b) => (`${a.marketplace} ${a.key}` < `${b.marketplace} ${b.key}` ? -1 : 1));
  const groups = groupConnected(sorted, (one) =>
    one.fixedIn !== null
      ? [`fixed ${one.fixedIn}`]
      : blockingKeys(one).map(
          ({ kind, value }) => `${kind === 'name' || kind === 'publisher' ? kind : 'domain'} ${value}`,
        ),
  );
  return { groups: groups.map(describeGroup), proposals: [] };
}

function describeGroup(members: DeveloperToMatch[]): CompanyGroup {
  const [first] = members;
  const name = standardizeCompanyName(first?.names[0]?.text ?? '');
  const site = members.flatMap(({ sites }) => sites.flatMap(({ url }) => companyDomain(url) ?? []))[0];
  return {
    fixedIn: first?.fixedIn ?? null,
    name: name.display,
    nameKey: name.key,
    siteDomain: site ?? null,
    members: members.map((developer) => ({ developer, evidence: [] })),
  };
}
