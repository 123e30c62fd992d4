import type { MatchTerm } from '@pi/domain';
import type { Features, OwnDomain } from './developer-features.ts';
import type { NameForm } from './name-forms.ts';
import { rarityOf } from './rarity.ts';
import { isNamedLike, type NameLikeness } from './weigh-names.ts';
import { BITS, RARE } from './weights.ts';

export interface DomainEvidence {
  terms: MatchTerm[];
  /**
   * Whether one only claims the domain that the other has verified, and is not named like it: at
   * most a proposal.
   */
  isBorrowed: boolean;
}

/**
 * What the domains of two developers say: the same, related or different ones.
 * @param isShared whether a domain proves nothing, since unlike developers share it
 * @param names how their names are alike, null where they are not
 * @param hasLegalName whether a legal name links them: two sites are to be expected, and a claim to
 * the other's is accepted
 */
export function weighDomains(
  a: Features,
  b: Features,
  names: NameLikeness | null,
  isShared: (domain: string) => boolean,
  hasLegalName: boolean,
): DomainEvidence {
  const common = [...a.domains.values()].flatMap((one) => {
    const other = b.domains.get(one.domain);
    return other ? [{ one, other }] : [];
  });
  const found = common
    .flatMap(({ one, other }) => sameDomain({ a, b, one, other, names, isShared, hasLegalName }) ?? [])
    .toSorted((x, y) => Number(x.isBorrowed) - Number(y.isBorrowed) || sum(y) - sum(x) || compare(x, y));
  const [best] = found;
  if (best) return best;
  if (common.length > 0) return { terms: [], isBorrowed: false };
  const isExplained = hasLegalName || (names !== null && isTeamAtOwnSite(a, b, names));
  return { terms: otherDomains(a, b, names, isExplained), isBorrowed: false };
}

function sum({ terms }: DomainEvidence): number {
  return terms.reduce((total, { weight }) => total + weight, 0);
}

function compare(x: DomainEvidence, y: DomainEvidence): number {
  return (x.terms[0]?.value ?? '') < (y.terms[0]?.value ?? '') ? -1 : 1;
}

interface SameDomain {
  a: Features;
  b: Features;
  one: OwnDomain;
  other: OwnDomain;
  names: NameLikeness | null;
  isShared: (domain: string) => boolean;
  hasLegalName: boolean;
}

function sameDomain({ a, b, one, other, names, isShared, hasLegalName }: SameDomain): DomainEvidence | null {
  const { domain, label, core } = one;
  const named = [isNamedLike(a, label, core), isNamedLike(b, label, core)] as const;
  // A shared host still is its owner's: of the developers there, those of its name.
  if (isShared(domain) && !(named[0] && named[1])) return null;
  const isOneVerified = one.isVerified || other.isVerified;
  const isLike = names !== null || sharesBeginning(a, b) || (named[0] && named[1]);
  const both = [
    { developer: a, own: one, isNamed: named[0] },
    { developer: b, own: other, isNamed: named[1] },
  ];
  const isBorrowed =
    isOneVerified &&
    !hasLegalName &&
    both.some(({ own, developer }) => !own.isVerified && !isAccepted(developer, own, names, isLike));
  const strangers = isLike ? [] : both.filter(({ developer, isNamed }) => developer.forms.length > 0 && !isNamed);
  const unlike = strangers.reduce(
    (bits, { own }) => bits + (own.isMail || own.isVerified ? BITS.unlikeNameByProof : BITS.unlikeNameByClaim),
    0,
  );
  const hasEntity = strangers.some(({ developer }) => developer.forms.some(({ legalForm }) => legalForm));
  const extra =
    both.filter(({ own }) => own.isSite && own.isMail).length * BITS.siteAndMail +
    (hasEntity ? BITS.legalEntityAtDomain : 0);
  const terms: MatchTerm[] = [proofTerm(one, other, isOneVerified ? 0 : extra)];
  if (unlike) terms.push({ kind: 'other_name', value: null, weight: unlike });
  return { terms, isBorrowed };
}

/**
 * Whether a claim to a domain that a store verified for another developer is accepted: from a
 * mailbox there of a name that is like the other's or the domain's, else of the very name, with
 * words of the trade at most (`Acme Apps`).
 */
function isAccepted({ forms }: Features, own: OwnDomain, names: NameLikeness | null, isLike: boolean): boolean {
  if (forms.some(({ key }) => key === own.label || key === own.core)) return true;
  if (own.isMail) return isLike;
  return names !== null && !names.continues;
}

function proofTerm(one: OwnDomain, other: OwnDomain, extra: number): MatchTerm {
  const value = one.domain;
  if (one.isVerified && other.isVerified) return { kind: 'verified_site', value, weight: BITS.verifiedSite };
  const isMail = (own: OwnDomain) => own.isMail || own.isVerified;
  if (isMail(one) && isMail(other)) return { kind: 'email', value, weight: BITS.email + extra };
  const weight = isMail(one) || isMail(other) ? BITS.emailAndClaim : BITS.claimedSite;
  return { kind: 'claimed_site', value, weight: weight + extra };
}

/** `OtterwoodGroup` and `Otterwoods`: at one domain, long beginnings in common are enough. */
function sharesBeginning(a: Features, b: Features): boolean {
  return a.forms.some(({ key }) => b.forms.some((other) => commonBeginning(key, other.key) >= LONG_BEGINNING));
}

const LONG_BEGINNING = 6;

function commonBeginning(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** `Acme - Rocket team` at rocket.com says itself that it is of Acme, and why the site differs. */
function isTeamAtOwnSite(a: Features, b: Features, { forms: [one, other] }: NameLikeness): boolean {
  const isTeam = ({ domains }: Features, { besides }: NameForm) =>
    [...domains.values()].some(({ label }) => besides.has(label));
  return isTeam(a, one) || isTeam(b, other);
}

function otherDomains(a: Features, b: Features, names: NameLikeness | null, isExplained: boolean): MatchTerm[] {
  const isLike = names !== null && !names.continues;
  const isSameName = names?.forms.every(({ role }) => role === 'whole') === true && !names.isBeginning;
  const wholeNames = new Set(
    isSameName ? [] : [...a.forms, ...b.forms].flatMap(({ key, role }) => (role === 'whole' ? key : [])),
  );
  const related = [...a.domains.values()]
    .flatMap((one) => [...b.domains.values()].flatMap((other) => relatedTerm(one, other, isLike, wholeNames) ?? []))
    .toSorted((x, y) => y.weight - x.weight || ((x.value ?? '') < (y.value ?? '') ? -1 : 1));
  const [best] = related;
  if (best && !(names?.continues && best.weight < BITS.labelsWithAffix)) return [best];
  const isRoom = [...a.rooms].some((room) => [...b.domains.values()].some(({ label }) => label === room));
  const isOtherRoom = [...b.rooms].some((room) => [...a.domains.values()].some(({ label }) => label === room));
  if (isRoom || isOtherRoom) return [{ kind: 'related_site', value: null, weight: BITS.labelBegins }];
  const weight = otherSiteBits(a, b, isExplained);
  return weight ? [{ kind: 'other_site', value: null, weight }] : [];
}

function relatedTerm(
  one: OwnDomain,
  other: OwnDomain,
  isLike: boolean,
  wholeNames: ReadonlySet<string>,
): MatchTerm | null {
  const value = [one.domain, other.domain].sort().join(', ');
  const term = (weight: number): MatchTerm => ({ kind: 'related_site', value, weight: isLike ? weight : weight / 2 });
  const { label } = one;
  if (label === other.label) {
    return term(rarityOf(label) >= RARE ? BITS.sameLabel : BITS.sameCommonLabel);
  }
  if (label === other.whole || one.whole === other.label) return term(BITS.labelIsDomain);
  const [short, long] = label.length < other.label.length ? [one, other] : [other, one];
  // `Otter Tools` at ottertools.com is at home there: nothing for, nothing against.
  const isOwnName = wholeNames.has(long.label);
  if (one.core === other.core && !isOwnName) {
    const isPlain = short.core === short.label;
    if (!isPlain) return term(BITS.labelsWithAffix);
    return term(rarityOf(short.label) >= RARE ? BITS.labelWithAffix : BITS.commonLabelWithAffix);
  }
  if (!(short.label.length >= 4 && long.label.startsWith(short.label))) return null;
  return term(isOwnName ? 0 : BITS.labelBegins);
}

function otherSiteBits(a: Features, b: Features, isExplained: boolean): number {
  if (a.domains.size > 0 && b.domains.size > 0) {
    if (isExplained) return BITS.otherSiteExplained;
    return a.hasVerifiedSite && b.hasVerifiedSite ? BITS.otherVerifiedSite : BITS.otherSite;
  }
  const [provider, other] = a.hasOnlyProviderMail ? [a, b] : [b, a];
  if (!provider.hasOnlyProviderMail || other.domains.size === 0) return 0;
  return other.hasVerifiedSite ? BITS.mailProviderAgainstVerified : BITS.mailProviderAgainstClaim;
}
