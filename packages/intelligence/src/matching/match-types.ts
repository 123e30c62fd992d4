import type { AliasKind, DeveloperProfile, MatchTerm } from '@pi/domain';

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
