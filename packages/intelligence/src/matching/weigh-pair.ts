import type { MatchTerm } from '@pi/domain';
import type { Features } from './developer-features.ts';
import { isKnownLabel } from './known-hosts.ts';
import { isNamesakeElsewhere } from './namesakes.ts';
import type { SetStatistics } from './set-statistics.ts';
import { weighAccounts } from './weigh-accounts.ts';
import { weighDomains } from './weigh-domains.ts';
import { legalNameTerm, likestNames, type NameLikeness } from './weigh-names.ts';
import { areDifferentProducts, weighProducts } from './weigh-products.ts';
import { BITS, JOIN, PROPOSE } from './weights.ts';

/** What speaks for and against two developers being one company. */
export interface PairEvidence {
  /** The largest first. */
  terms: MatchTerm[];
  /** Sum of the terms in bits. */
  weight: number;
  decision: 'join' | 'propose' | 'none';
  /** Whether one account owns both, wherever else their names and sites point. */
  isSameAccount: boolean;
}

/** Weighs two developers, the same in either order. */
export function weighPair(one: Features, other: Features, statistics: SetStatistics): PairEvidence {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const names = likestNames(a, b);
  const accounts = weighAccounts(a, b);
  const legal = legalNameTerm(a, b);
  const domains = weighDomains(a, b, names, statistics.isShared, legal !== null && legal.weight > 0);
  const haveDifferentProducts = names !== null && areDifferentProducts(a, b, names.shared.key);
  const name = names && nameTerm(a, b, names, statistics, haveDifferentProducts);
  const terms = [
    ...domains.terms,
    ...accounts.terms,
    ...(name ? [name] : []),
    ...(legal ? [legal] : []),
    ...weighProducts(a, b, names, haveDifferentProducts),
  ].filter(({ weight }) => weight !== 0);
  terms.sort((x, y) => y.weight - x.weight || (sortKey(x) < sortKey(y) ? -1 : 1));
  const weight = terms.reduce((total, term) => total + term.weight, 0);
  // Asked of few pairs: it takes time.
  const isHeldBack = () =>
    !accounts.isSame &&
    (domains.isBorrowed ||
      isCopySuspect(a, b) ||
      isOnlyBeginning(names, terms) ||
      isNamesakeElsewhere(a, b, names, terms));
  return { terms, weight, decision: decide(weight + BITS.prior, isHeldBack), isSameAccount: accounts.isSame };
}

function decide(bits: number, isHeldBack: () => boolean): PairEvidence['decision'] {
  if (bits >= JOIN) return isHeldBack() ? 'propose' : 'join';
  return bits >= PROPOSE ? 'propose' : 'none';
}

/** One name begins with the other, and nothing else that is positive is there but products. */
function isOnlyBeginning(names: NameLikeness | null, terms: readonly MatchTerm[]): boolean {
  const others = terms.filter(
    ({ kind, weight }) =>
      weight > 0 && !(kind === 'name' || kind === 'product' || (kind === 'related_site' && weight < BITS.sameLabel)),
  );
  return names?.isBeginning === true && others.length === 0;
}

/** A namesake of a company with a verified site that writes from a mail provider. */
function isCopySuspect(a: Features, b: Features): boolean {
  return (a.hasVerifiedSite && b.hasOnlyProviderMail) || (b.hasVerifiedSite && a.hasOnlyProviderMail);
}

function nameTerm(
  a: Features,
  b: Features,
  names: NameLikeness,
  statistics: SetStatistics,
  haveDifferentProducts: boolean,
): MatchTerm {
  const { shared, isBeginning } = names;
  const limit = statistics.mostBits(shared.key, a, b);
  const labels = [...a.domains.values(), ...b.domains.values()].filter(
    ({ label, domain }) => label === shared.key && !statistics.isShared(domain),
  );
  const label = labels.some(({ isVerified }) => isVerified)
    ? BITS.nameIsVerifiedLabel
    : labels.length > 0
      ? BITS.nameIsClaimedLabel
      : 0;
  const known = isBeginning ? 0 : knownHostBits(a, b, names);
  const products = haveDifferentProducts ? BITS.otherProducts : 0;
  const weight = Math.max(Math.min(names.bits, limit) + label + known + products, 0);
  return { kind: 'name', value: shared.text, weight };
}

/** The owner of a host that everybody knows: few others dare to bear its name. */
function knownHostBits(a: Features, b: Features, { shared, forms }: NameLikeness): number {
  const owned = [...a.domains.values(), ...b.domains.values()].find(
    ({ label }) => label === shared.key && isKnownLabel(label),
  );
  if (!owned || forms.some(({ role }) => role === 'bare')) return 0;
  return forms.some(({ legalForm }) => legalForm) ? BITS.ownsKnownHost : BITS.ownsKnownHostBare;
}

function sortKey({ kind, value }: MatchTerm): string {
  return `${kind} ${value}`;
}
