import { chooseDisplayName } from '../companies/choose-display-name.ts';
import { isWithin } from '../companies/is-within.ts';
import { type Features, type OwnDomain, SHORTEST_PART } from './developer-features.ts';
import { isNamedLike } from './weigh-names.ts';

/** Name and site of a company, as its developers give them. */
export interface GroupDescription {
  name: string;
  nameKey: string;
  siteDomain: string | null;
}

/**
 * Describes a company by its anchored developers, or by all where none is: a developer
 * that only claims to be of it does not name it.
 * @param isProvedElsewhere whether a domain is the verified site of another group
 */
export function describeGroup(
  members: readonly Features[],
  isProvedElsewhere: (domain: string) => boolean,
): GroupDescription {
  const anchored = members.filter(({ hasVerifiedSite }) => hasVerifiedSite);
  const named = anchored.length > 0 ? anchored : members;
  const { name, nameKey } = chooseName(named);
  return { name, nameKey, siteDomain: chooseSite(members, nameKey, isProvedElsewhere) };
}

function chooseName(named: readonly Features[]): { name: string; nameKey: string } {
  const names = named.flatMap(({ profile }) => profile.names);
  const only = names.length === 1 ? named[0]?.forms[0] : undefined;
  // Most developers are alone and have one name, which is standardized already.
  if (only) return { name: only.text, nameKey: only.key };
  const { display, key } = chooseDisplayName(names.map(({ text, listings }) => ({ text, count: listings })));
  return { name: display, nameKey: key };
}

// Verified before claimed, those like the company's name, like the member's, sites before mail.
function chooseSite(
  members: readonly Features[],
  nameKey: string,
  isProvedElsewhere: (domain: string) => boolean,
): string | null {
  const listings = ({ profile }: Features) => profile.names.reduce((sum, one) => sum + one.listings, 0);
  const rank = (member: Features, own: OwnDomain) =>
    (own.isVerified ? 8 : 0) +
    (isWithin(nameKey, own.label, SHORTEST_PART) ? 4 : 0) +
    (isNamedLike(member, own.label, own.core) ? 2 : 0) +
    (own.isSite ? 1 : 0);
  const found = members.flatMap((member) =>
    [...member.domains.values()]
      .filter(({ domain, isVerified }) => isVerified || !isProvedElsewhere(domain))
      .map((own) => ({ domain: own.domain, rank: rank(member, own), listings: listings(member) })),
  );
  found.sort((a, b) => b.rank - a.rank || b.listings - a.listings || (a.domain < b.domain ? -1 : 1));
  return found[0]?.domain ?? null;
}
