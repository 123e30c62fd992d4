import type { CompanyMatchReason } from '@pi/domain';
import { type CompanyIdentifier, isDomainKind } from './company-identifiers.ts';
import { fold } from './fold.ts';
import { isGenericKey } from './generic-names.ts';

/**
 * A known company with its identifiers; `bySplit`: an operator gave it the identifier in a split.
 */
export interface CompanyCandidate {
  id: number;
  identifiers: readonly (CompanyIdentifier & { bySplit?: boolean })[];
}

export interface CompanyMatch {
  companyId: number;
  matchReason: CompanyMatchReason;
}

/**
 * Finds the known company that a developer belongs to, and the match reason; null for a new
 * company. The first of these rules that finds a company decides:
 *
 * 1. `split`: the account was split off into the company.
 * 2. `site`: the domain of the verified site is the company's verified site or e-mail domain.
 * 3. `email`: the same for the domain of the e-mail address. In both, names do not matter.
 * 4. `publisher`: the same account in the marketplace, or on GitHub.
 * 5. `claim`: a domain that at most one side proves, and names that fit: equal, one within the
 *    other, or one of the two resembles the domain (`Wordtune` and `AI21 Labs`, both at
 *    wordtune.com). Two developers at the domain of a third party (a university, an employer)
 *    resemble neither it nor each other and do not match.
 * 6. `name`: the same name or legal name, unless both sides have domains (they are namesakes) or
 *    the name is generic (`Support`, a first name, fewer than four Latin letters). A developer
 *    without a domain matches a namesake with one only when there is exactly one such company.
 *
 * Among several companies of one rule, one with the same name comes first, then the first given:
 * pass them in a stable order.
 */
export function matchCompany(
  own: readonly CompanyIdentifier[],
  candidates: readonly CompanyCandidate[],
): CompanyMatch | null {
  for (const [matchReason, find] of RULES) {
    const found = find(own, candidates);
    const best = found.find((one) => own.some((name) => name.kind === 'name' && hasIdentifier(one, name))) ?? found[0];
    if (best) return { companyId: best.id, matchReason };
  }
  return null;
}

type FindCompanies = (own: readonly CompanyIdentifier[], candidates: readonly CompanyCandidate[]) => CompanyCandidate[];

const RULES: readonly (readonly [CompanyMatchReason, FindCompanies])[] = [
  [
    'split',
    (own, all) => all.filter((one) => one.identifiers.some((account) => account.bySplit && isAccountOf(own, account))),
  ],
  ['site', (own, all) => atDomain('site', own, all)],
  ['email', (own, all) => atDomain('email', own, all)],
  ['publisher', (own, all) => all.filter((one) => one.identifiers.some((account) => isAccountOf(own, account)))],
  ['claim', (own, all) => atDomain('claim', own, all)],
  ['name', findNamesake],
];

function atDomain(
  kind: 'site' | 'email' | 'claim',
  own: readonly CompanyIdentifier[],
  all: readonly CompanyCandidate[],
) {
  const domains = valuesOf(own, kind);
  const names = valuesOf(own, 'name');
  return all.filter(({ identifiers }) =>
    identifiers.some(
      (domain) =>
        isDomainKind(domain.kind) &&
        domains.includes(domain.value) &&
        ((kind !== 'claim' && domain.kind !== 'claim') || namesFit(names, valuesOf(identifiers, 'name'), domain.value)),
    ),
  );
}

function findNamesake(own: readonly CompanyIdentifier[], all: readonly CompanyCandidate[]): CompanyCandidate[] {
  const hasDomain = domainsOf(own).length > 0;
  for (const name of valuesOf(own, 'name')) {
    if (isGenericKey(name)) continue;
    const namesakes = all.filter((one) => hasIdentifier(one, { kind: 'name', value: name }));
    const withoutDomain = namesakes.find((one) => domainsOf(one.identifiers).length === 0);
    if (withoutDomain) return [withoutDomain];
    const [first] = namesakes;
    if (first && !hasDomain && namesakes.every((one) => shareDomain(one, first))) return [first];
  }
  return [];
}

function shareDomain(one: CompanyCandidate, other: CompanyCandidate): boolean {
  const domains = domainsOf(other.identifiers);
  return domainsOf(one.identifiers).some((domain) => domains.includes(domain));
}

function isAccountOf(own: readonly CompanyIdentifier[], { kind, value }: CompanyIdentifier): boolean {
  return kind === 'publisher' && own.some((one) => one.kind === kind && one.value === value);
}

function hasIdentifier({ identifiers }: CompanyCandidate, { kind, value }: CompanyIdentifier): boolean {
  return identifiers.some((one) => one.kind === kind && one.value === value);
}

function valuesOf(identifiers: readonly CompanyIdentifier[], kind: CompanyIdentifier['kind']): string[] {
  return identifiers.filter((one) => one.kind === kind).map((one) => one.value);
}

function domainsOf(identifiers: readonly CompanyIdentifier[]): string[] {
  return identifiers.filter((one) => isDomainKind(one.kind)).map((one) => one.value);
}

function namesFit(own: readonly string[], others: readonly string[], domain: string): boolean {
  return own.some((one) =>
    others.some((other) => isWithin(one, other) || resemblesDomain(one, domain) || resemblesDomain(other, domain)),
  );
}

/** Whether the key of a name and the label of a domain are equal, or one contains the other. */
export function resemblesDomain(nameKey: string, domain: string): boolean {
  return isWithin(nameKey, fold(domain.slice(0, domain.indexOf('.'))));
}

// Shorter texts are part of many names by chance.
function isWithin(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.includes(short);
}
