import { hash } from 'node:crypto';
import type { CompanyIdentifierKind, Developer } from '@pi/domain';
import { isAcademicDomain } from './academic-domains.ts';
import { companyDomain } from './company-domain.ts';
import { companyIdentity } from './company-identity.ts';
import { standardizeCompanyName } from './company-name.ts';
import { developerKey } from './developer-key.ts';
import { isGenericKey } from './generic-names.ts';
import { parseHost } from './parse-host.ts';

/** Something that identifies a developer and the company behind it. */
export interface CompanyIdentifier {
  kind: CompanyIdentifierKind;
  value: string;
}

/** One text for an identifier, different from that of any other. */
export function identifierKey({ kind, value }: CompanyIdentifier): string {
  return `${kind} ${value}`;
}

const DOMAIN_KINDS = ['site', 'email', 'claim'] as const;

/** Whether company identifiers of this kind are registrable domains. */
export function isDomainKind(kind: CompanyIdentifierKind): boolean {
  return DOMAIN_KINDS.some((one) => one === kind);
}

/**
 * The company identifiers of a developer, as one marketplace states it. An address at a university
 * shows only where a person studies, one at a help desk what its user calls itself: both are
 * claims. Accounts are compared within their marketplace, except that of GitHub: the owner of a
 * repository that is the listing is the same everywhere.
 */
export function companyIdentifiers(marketplace: string, developer: Developer): CompanyIdentifier[] {
  const { key } = standardizeCompanyName(developer.name);
  const { key: shownKey, domain } = companyIdentity(developer);
  const site = developer.site ? companyDomain(developer.site, key) : null;
  const email = developer.email ? companyDomain(developer.email, key) : null;
  const identifiers = [
    identifier(developer.siteVerified && !(site && isAcademicDomain(site)) ? 'site' : 'claim', site),
    identifier(email && isWeak(email) ? 'claim' : 'email', email),
    domain !== site && domain !== email ? identifier('claim', domain) : [],
    identifier('publisher', `${marketplace} ${hash('sha256', developerKey(developer), 'base64url').slice(0, 22)}`),
    identifier('publisher', developer.githubOwner ? `github ${developer.githubOwner.toLowerCase()}` : null),
    identifier('name', shownKey),
    identifier('name', legalKey(developer, shownKey)),
  ];
  return identifiers.flat();
}

/**
 * The blocking keys for developers with these identifiers: companies with one of them are
 * candidates for a match. Each is listed once; a domain in all its kinds, generic names not at all.
 */
export function wantedIdentifiers(identifiers: readonly CompanyIdentifier[]): CompanyIdentifier[] {
  const wanted = identifiers.flatMap(({ kind, value }): CompanyIdentifier[] => {
    if (isDomainKind(kind)) return DOMAIN_KINDS.map((one) => ({ kind: one, value }));
    return kind === 'name' && isGenericKey(value) ? [] : [{ kind, value }];
  });
  return [...new Map(wanted.map((one) => [identifierKey(one), one])).values()];
}

function identifier(kind: CompanyIdentifierKind, value: string | null): CompanyIdentifier[] {
  return value ? [{ kind, value }] : [];
}

function legalKey({ legalName }: Developer, shownKey: string): string | null {
  const key = legalName ? standardizeCompanyName(legalName).key : '';
  return key === shownKey || isGenericKey(key) ? null : key;
}

function isWeak(emailDomain: string): boolean {
  return isAcademicDomain(emailDomain) || parseHost(emailDomain)?.isHosted === true;
}
