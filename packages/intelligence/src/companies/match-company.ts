import type { CompanyIdentity } from './company-identity.ts';
import { fold } from './fold.ts';
import { isGenericKey } from './generic-names.ts';

/** A company that is known already, as `companies` keeps it. */
export interface CompanyCandidate {
  id: number;
  nameKey: string;
  siteDomain: string | null;
}

/**
 * The known company that an identity belongs to, or null where it is a new one.
 *
 * 1. The same site domain, and names that fit: the same key, one key within the other, or at least one of the two
 *    resembling the domain (`Wordtune` and `AI21 Labs`, both at wordtune.com). Two strangers at the domain of a third
 *    party (a university, an employer) fit neither it nor each other and stay apart.
 * 2. Otherwise the same key, unless both have a domain (then they are namesakes) or the name is generic (`Support`,
 *    a first name, fewer than four Latin letters): such a name never matches by itself.
 *    A nameless site joins a known one only when there is exactly one to join.
 *
 * Among several that match, one of the same key comes first, then the first one given: give them in a stable order.
 * For generic names without a domain the answer is always null: whoever asks keeps the company a plugin has as long
 * as its developer stays the same, and joins listings of one marketplace by `developerKey` first.
 */
export function matchCompany(identity: CompanyIdentity, candidates: readonly CompanyCandidate[]): number | null {
  return matchBySite(identity, candidates) ?? matchByName(identity, candidates);
}

function matchBySite(identity: CompanyIdentity, candidates: readonly CompanyCandidate[]): number | null {
  const { domain, key } = identity;
  if (!domain) return null;
  const there = candidates.filter((one) => one.siteDomain === domain && namesFit(key, one.nameKey, domain));
  return (there.find((one) => one.nameKey === key) ?? there[0])?.id ?? null;
}

function matchByName(identity: CompanyIdentity, candidates: readonly CompanyCandidate[]): number | null {
  if (isGenericKey(identity.key)) return null;
  const namesakes = candidates.filter((one) => one.nameKey === identity.key);
  const withoutSite = namesakes.find((one) => one.siteDomain === null);
  if (withoutSite || identity.domain) return withoutSite?.id ?? null;
  return new Set(namesakes.map((one) => one.siteDomain)).size === 1 ? (namesakes[0]?.id ?? null) : null;
}

function namesFit(one: string, other: string, domain: string): boolean {
  const label = fold(domain.slice(0, domain.indexOf('.')));
  return isWithin(one, other) || isWithin(one, label) || isWithin(other, label);
}

// Shorter pieces are within many names by chance.
function isWithin(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.includes(short);
}
