import type { CompanyMatchReason } from '@pi/domain';
import { type CompanyIdentifier, isDomainKind } from './company-identifiers.ts';
import { fold } from './fold.ts';
import { isGenericKey } from './generic-names.ts';

/** A company that is known already, with the marks it is found by; `bySplit`: an operator gave it the mark. */
export interface CompanyCandidate {
  id: number;
  marks: readonly (CompanyIdentifier & { bySplit?: boolean })[];
}

export interface CompanyMatch {
  companyId: number;
  matchReason: CompanyMatchReason;
}

/**
 * The known company that a developer belongs to, and why; null where it is a new one. The first of these that finds one
 * decides:
 *
 * 1. `split`: the account was split off into it.
 * 2. `site`: the domain of the verified site is the company's verified site or e-mail domain, whatever the names.
 * 3. `email`: the same for the domain of the e-mail address.
 * 4. `publisher`: the same account in the store, or on GitHub.
 * 5. `claim`: a domain that only one side proves, or none, and names that fit: the same, one within the other, or at least
 *    one of the two resembling the domain (`Wordtune` and `AI21 Labs`, both at wordtune.com). Two strangers at the domain
 *    of a third party (a university, an employer) fit neither it nor each other and stay apart.
 * 6. `name`: the same name or legal name, unless both sides have domains (then they are namesakes) or the name is generic
 *    (`Support`, a first name, fewer than four Latin letters). A developer without a domain joins a namesake that has one
 *    only when there is exactly one to join.
 *
 * Among several that match alike, one of the same name comes first, then the first one given: give them in a stable order.
 */
export function matchCompany(
  own: readonly CompanyIdentifier[],
  candidates: readonly CompanyCandidate[],
): CompanyMatch | null {
  for (const [matchReason, find] of STEPS) {
    const found = find(own, candidates);
    const best = found.find((one) => own.some((mark) => mark.kind === 'name' && bears(one, mark))) ?? found[0];
    if (best) return { companyId: best.id, matchReason };
  }
  return null;
}

type Find = (own: readonly CompanyIdentifier[], candidates: readonly CompanyCandidate[]) => CompanyCandidate[];

const STEPS: readonly (readonly [CompanyMatchReason, Find])[] = [
  ['split', (own, all) => all.filter((one) => one.marks.some((mark) => mark.bySplit && isAccountOf(own, mark)))],
  ['site', (own, all) => atDomain('site', own, all)],
  ['email', (own, all) => atDomain('email', own, all)],
  ['publisher', (own, all) => all.filter((one) => one.marks.some((mark) => isAccountOf(own, mark)))],
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
  return all.filter(({ marks }) =>
    marks.some(
      (mark) =>
        isDomainKind(mark.kind) &&
        domains.includes(mark.value) &&
        ((kind !== 'claim' && mark.kind !== 'claim') || namesFit(names, valuesOf(marks, 'name'), mark.value)),
    ),
  );
}

function findNamesake(own: readonly CompanyIdentifier[], all: readonly CompanyCandidate[]): CompanyCandidate[] {
  const hasDomain = domainsOf(own).length > 0;
  for (const name of valuesOf(own, 'name')) {
    if (isGenericKey(name)) continue;
    const namesakes = all.filter((one) => bears(one, { kind: 'name', value: name }));
    const free = namesakes.find((one) => domainsOf(one.marks).length === 0);
    if (free) return [free];
    const [first] = namesakes;
    if (first && !hasDomain && namesakes.every((one) => shareDomain(one, first))) return [first];
  }
  return [];
}

function shareDomain(one: CompanyCandidate, other: CompanyCandidate): boolean {
  const domains = domainsOf(other.marks);
  return domainsOf(one.marks).some((domain) => domains.includes(domain));
}

function isAccountOf(own: readonly CompanyIdentifier[], { kind, value }: CompanyIdentifier): boolean {
  return kind === 'publisher' && own.some((mark) => mark.kind === kind && mark.value === value);
}

function bears({ marks }: CompanyCandidate, { kind, value }: CompanyIdentifier): boolean {
  return marks.some((mark) => mark.kind === kind && mark.value === value);
}

function valuesOf(marks: readonly CompanyIdentifier[], kind: CompanyIdentifier['kind']): string[] {
  return marks.filter((mark) => mark.kind === kind).map((mark) => mark.value);
}

function domainsOf(marks: readonly CompanyIdentifier[]): string[] {
  return marks.filter((mark) => isDomainKind(mark.kind)).map((mark) => mark.value);
}

function namesFit(own: readonly string[], others: readonly string[], domain: string): boolean {
  return own.some((one) =>
    others.some((other) => isWithin(one, other) || resemblesDomain(one, domain) || resemblesDomain(other, domain)),
  );
}

/** Whether the key of a name and the name part of a domain are the same, or one within the other. */
export function resemblesDomain(nameKey: string, domain: string): boolean {
  return isWithin(nameKey, fold(domain.slice(0, domain.indexOf('.'))));
}

// Shorter pieces are within many names by chance.
function isWithin(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.includes(short);
}
