import type { Developer, Listing } from '@pi/domain';
import {
  type CompanyIdentifier,
  companyIdentifiers,
  isDomainKind,
  isGenericKey,
  resemblesDomain,
} from '@pi/intelligence';

/** A listing as far as it tells who is behind it. */
export type Named = Pick<Listing, 'externalId' | 'developer'>;

/** In the place of a store's name: all stores. */
const ALL = '*';

/**
 * Of marks of one developer or company those that are nobody else's: accounts, names that are not
 * generic, and domains.
 * @param ownDomains whether domains are proof: a company's are its own, a person may only work
 * there. One that bears the name is theirs in any case.
 */
export function ownIdentifiers(marks: readonly CompanyIdentifier[], ownDomains: boolean): CompanyIdentifier[] {
  const hasName = (domain: string) =>
    marks.some(({ kind, value }) => kind === 'name' && resemblesDomain(value, domain));
  return marks.filter(({ kind, value }) => {
    if (isDomainKind(kind)) return (ownDomains && kind !== 'claim') || hasName(value);
    return kind !== 'name' || !isGenericKey(value);
  });
}

/**
 * What a listing is known again by, to be compared with those of somebody who asked to be left out.
 */
export function textsOfListing(marketplace: string, { externalId, developer }: Named): string[] {
  return [pluginText(marketplace, externalId), ...(developer ? textsOfDeveloper(marketplace, developer) : [])];
}

/**
 * What a developer is known again by: to be left out of all stores or of this one. A name counts
 * only where no domain says who is meant: namesakes with a site of their own are others.
 */
export function textsOfDeveloper(marketplace: string, developer: Developer): string[] {
  const marks = companyIdentifiers(marketplace, developer);
  const hasDomain = marks.some(({ kind }) => isDomainKind(kind));
  const telling = marks.filter(({ kind }) => kind !== 'name' || !hasDomain);
  return [ALL, marketplace].flatMap((where) => [
    ...telling.map((mark) => identifierText(mark, where)),
    ...(developer.email ? [emailText(developer.email, where)] : []),
  ]);
}

export function pluginText(marketplace: string, externalId: string): string {
  return `${marketplace} plugin ${externalId}`;
}

export function identifierText({ kind, value }: CompanyIdentifier, where = ALL): string {
  return `${where} ${isDomainKind(kind) ? 'domain' : kind} ${value}`;
}

export function emailText(email: string, where = ALL): string {
  return `${where} email ${email.toLowerCase()}`;
}

/** Whether a text is a name, which others may bear too. */
export function isNameText(text: string): boolean {
  return text.split(' ', 2)[1] === 'name';
}
