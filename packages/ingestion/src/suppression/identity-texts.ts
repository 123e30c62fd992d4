import type { AliasKind, Developer, Listing } from '@pi/domain';
import { type CompanyIdentifier, companyIdentifiers, isDomainKind } from '@pi/intelligence';

/** The part of a listing that says whose it is. */
export type ListingIdentity = Pick<Listing, 'externalId' | 'developer'>;

/** Stands for all marketplaces in place of one's name. */
const ALL = '*';

/** Texts that identify a listing. The suppression list holds hashes of such texts. */
export function textsOfListing(marketplace: string, { externalId, developer }: ListingIdentity): string[] {
  return [pluginText(marketplace, externalId), ...(developer ? textsOfDeveloper(marketplace, developer) : [])];
}

/**
 * Texts that identify a developer, in all marketplaces and in this one. A name counts only where no
 * domain says who is meant: namesakes with a site of their own are others.
 */
export function textsOfDeveloper(marketplace: string, developer: Developer): string[] {
  const identifiers = companyIdentifiers(marketplace, developer);
  const hasDomain = identifiers.some(({ kind }) => isDomainKind(kind));
  const identifying = identifiers.filter(({ kind }) => kind !== 'name' || !hasDomain);
  return [ALL, marketplace].flatMap((where) => [
    ...identifying.map((identifier) => identifierText(identifier, where)),
    ...(developer.email ? [emailText(developer.email, where)] : []),
  ]);
}

export function pluginText(marketplace: string, externalId: string): string {
  return `${marketplace} plugin ${externalId}`;
}

/** @param where a marketplace; without it all */
export function identifierText({ kind, value }: CompanyIdentifier, where = ALL): string {
  return `${where} ${isDomainKind(kind) ? 'domain' : kind} ${value}`;
}

/** The text of a standardized name or a domain that an alias may be about. */
export function aliasText({ kind, value }: { kind: AliasKind; value: string }): string {
  return identifierText({ kind: kind === 'name' ? 'name' : 'site', value });
}

/** @param where a marketplace; without it all */
export function emailText(email: string, where = ALL): string {
  return `${where} email ${email.toLowerCase()}`;
}

/** Whether a text is a name, which others may have too. */
export function isNameText(text: string): boolean {
  return text.split(' ', 2)[1] === 'name';
}
