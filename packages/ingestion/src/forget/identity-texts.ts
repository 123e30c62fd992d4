import type { Developer, Listing } from '@pi/domain';
import { type CompanyMark, companyMarks, isDomainKind, isGenericKey, resemblesDomain } from '@pi/intelligence';

/** A listing as far as it tells who is behind it. */
export type Named = Pick<Listing, 'externalId' | 'developer'>;

/** In the place of a store's name: all stores. */
const ALL = '*';

/**
 * The marks of a developer that are nobody else's: accounts, names that are not generic, and domains.
 * @param ownDomains whether domains are proof: a company's are its own, a person may only work there. One that bears the
 * name is theirs in any case.
 */
export function ownMarks(marketplace: string, developer: Developer, ownDomains: boolean): CompanyMark[] {
  const marks = companyMarks(marketplace, developer);
  const bearsName = (domain: string) =>
    marks.some(({ kind, value }) => kind === 'name' && resemblesDomain(value, domain));
  return marks.filter(({ kind, value }) => {
    if (isDomainKind(kind)) return (ownDomains && kind !== 'claim') || bearsName(value);
    return kind !== 'name' || !isGenericKey(value);
  });
}

/**
 * What a listing is known again by, to be compared with those of somebody who asked to be left out of all stores or of
 * this one. A name counts only where no domain says who is meant: namesakes with a site of their own are others.
 */
export function textsOfListing(marketplace: string, { externalId, developer }: Named): string[] {
  const marks = developer ? companyMarks(marketplace, developer) : [];
  const hasDomain = marks.some(({ kind }) => isDomainKind(kind));
  const telling = marks.filter(({ kind }) => kind !== 'name' || !hasDomain);
  const emails = developer?.email ? [developer.email] : [];
  return [
    pluginText(marketplace, externalId),
    ...[ALL, marketplace].flatMap((where) => [
      ...telling.map((mark) => markText(mark, where)),
      ...emails.map((email) => emailText(email, where)),
    ]),
  ];
}

export function pluginText(marketplace: string, externalId: string): string {
  return `${marketplace} plugin ${externalId}`;
}

export function markText({ kind, value }: CompanyMark, where = ALL): string {
  return `${where} ${isDomainKind(kind) ? 'domain' : kind} ${value}`;
}

export function emailText(email: string, where = ALL): string {
  return `${where} email ${email.toLowerCase()}`;
}
