import { hash } from 'node:crypto';
import type { CompanyIdentifierKind, Developer } from '@pi/domain';
import { companyDomain } from './company-domain.ts';
import { companyIdentity } from './company-identity.ts';
import { standardizeCompanyName } from './company-name.ts';
import { developerKey } from './developer-key.ts';
import { isGenericKey } from './generic-names.ts';
import { parseHost } from './parse-host.ts';

/** Something a developer, and the company behind, is told by: see `company_identifiers`. */
export interface CompanyIdentifier {
  kind: CompanyIdentifierKind;
  value: string;
}

/** What tells a mark from all others. */
export function identifierKey({ kind, value }: CompanyIdentifier): string {
  return `${kind} ${value}`;
}

const DOMAIN_KINDS = ['site', 'email', 'claim'] as const;

/** Whether marks of this kind are registrable domains. */
export function isDomainKind(kind: CompanyIdentifierKind): boolean {
  return DOMAIN_KINDS.some((one) => one === kind);
}

/**
 * All that tells a developer of a store. Addresses of universities tell only where a person studies: they are claims.
 * Accounts are compared within their store; that of GitHub in all stores, because the owner of a repository that is the
 * listing is the same person or organisation everywhere.
 */
export function companyIdentifiers(marketplace: string, developer: Developer): CompanyIdentifier[] {
  const { key } = standardizeCompanyName(developer.name);
  const { key: shownKey, domain } = companyIdentity(developer);
  const site = developer.site ? companyDomain(developer.site, key) : null;
  const email = developer.email ? companyDomain(developer.email, key) : null;
  const marks = [
    mark(developer.siteVerified && !isAcademic(site) ? 'site' : 'claim', site),
    mark(isAcademic(email) ? 'claim' : 'email', email),
    domain !== site && domain !== email ? mark('claim', domain) : [],
    mark('publisher', `${marketplace} ${hash('sha256', developerKey(developer), 'base64url').slice(0, 22)}`),
    mark('publisher', developer.githubOwner ? `github ${developer.githubOwner.toLowerCase()}` : null),
    mark('name', shownKey),
    mark('name', legalKey(developer, shownKey)),
  ];
  return marks.flat();
}

/**
 * The marks that companies have to be looked up by, each once, before developers with these are matched: a domain
 * whatever it is proved by; no generic name, which thousands bear.
 */
export function wantedIdentifiers(marks: readonly CompanyIdentifier[]): CompanyIdentifier[] {
  const wanted = marks.flatMap(({ kind, value }): CompanyIdentifier[] => {
    if (isDomainKind(kind)) return DOMAIN_KINDS.map((one) => ({ kind: one, value }));
    return kind === 'name' && isGenericKey(value) ? [] : [{ kind, value }];
  });
  return [...new Map(wanted.map((one) => [identifierKey(one), one])).values()];
}

function mark(kind: CompanyIdentifierKind, value: string | null): CompanyIdentifier[] {
  return value ? [{ kind, value }] : [];
}

function legalKey({ legalName }: Developer, shownKey: string): string | null {
  const key = legalName ? standardizeCompanyName(legalName).key : '';
  return key === shownKey || isGenericKey(key) ? null : key;
}

function isAcademic(domain: string | null): boolean {
  return domain !== null && /^(edu|ac)(\.|$)/.test(parseHost(domain)?.publicSuffix ?? '');
}
