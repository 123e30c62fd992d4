import type { DeveloperProfile, MatchTerm } from '@pi/domain';
import {
  type CompanyAlias,
  type DeveloperToMatch,
  matchDevelopers,
  profileDeveloper,
  standardizeCompanyName,
} from '@pi/intelligence';
import type { AcquiredPair, LabelledPair } from './labelled.ts';

/** What the matcher says of a pair that is alone in the world. */
export interface PairResult {
  isJoined: boolean;
  isProposed: boolean;
  /** What speaks for and against them being one; empty where nothing links them. */
  evidence: MatchTerm[];
  profiles: [DeveloperProfile, DeveloperProfile];
}

type Side = LabelledPair['a'];

/** Ids of the two companies where the pair is stored as two. */
const [OWNER, BUYER] = [1, 2];

export function matchPair({ a, b }: LabelledPair): PairResult {
  return match([toMatch(a), toMatch(b)]);
}

/**
 * Matches an acquired pair, stored as two companies, with the aliases that an operator enters: the
 * buyer's name and the name that was bought belong to one company.
 * @returns on the day before, when the aliases do not hold, and from the day on
 */
export function matchAcquired({ a, b, buyer }: AcquiredPair): { before: PairResult; after: PairResult } {
  const developers: [DeveloperToMatch, DeveloperToMatch] = [toMatch(a, OWNER), toMatch(b, BUYER)];
  const names = new Set([a.developer.name, b.developer.name, buyer].map((name) => standardizeCompanyName(name).key));
  const aliases = [...names].map((value): CompanyAlias => ({ kind: 'name', value, companyId: BUYER }));
  return { before: match(developers), after: match(developers, aliases) };
}

function toMatch({ store, developer, listing }: Side, companyId: number | null = null): DeveloperToMatch {
  const product = { externalId: listing?.externalId ?? '', name: listing?.name ?? '', developer };
  return { ...profileDeveloper(store, [product]), companyId, fixedIn: null };
}

function match(developers: [DeveloperToMatch, DeveloperToMatch], aliases: CompanyAlias[] = []): PairResult {
  const { groups, proposals } = matchDevelopers(developers, { aliases });
  const joined = groups.find(({ members }) => members.length > 1);
  const ofMembers = joined?.members.flatMap(({ evidence }) => evidence) ?? [];
  const evidence = joined ? ofMembers : (proposals[0]?.evidence ?? []);
  return {
    isJoined: joined !== undefined,
    isProposed: proposals.length > 0,
    evidence: distinct(evidence).toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight)),
    profiles: developers,
  };
}

// Both members of a group may state the same evidence.
function distinct(terms: readonly MatchTerm[]): MatchTerm[] {
  return [...new Map(terms.map((term) => [`${term.kind} ${term.value}`, term])).values()];
}
