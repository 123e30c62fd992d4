import type { Developer, Listing } from '@pi/domain';
import { type CompanyMark, companyMarks, isDomainKind, isGenericKey, resemblesDomain } from '@pi/intelligence';

/** A listing as far as it tells who is behind it. */
export type Named = Pick<Listing, 'externalId' | 'developer'>;

/** Of the whole of stores, or of one. */
const ALL = '*';

/**
 * What somebody who asked to be left out is known again by, one text each, to be hashed: the plugin and the account in their
 * store; the e-mail address, the name where it is not generic, and the domain in all stores, or in one.
 * @param ownDomains whether the domains are the subject's own: a company's are, a person may only work there. One that
 * bears the name is in any case.
 * @param only the one store
 */
export function textsToForget(
  marketplace: string,
  { externalId, developer }: Named,
  ownDomains: boolean,
  only?: string,
): string[] {
  const marks = developer ? companyMarks(marketplace, developer) : [];
  const names = marks.filter(({ kind }) => kind === 'name');
  const isOwn = ({ kind, value }: CompanyMark) =>
    (ownDomains && kind !== 'claim') || names.some((name) => resemblesDomain(name.value, value));
  return [
    pluginText(marketplace, externalId),
    ...marks.filter(({ kind }) => kind === 'publisher').map(({ value }) => accountText(value, only)),
    ...names.filter(({ value }) => !isGenericKey(value)).map(({ value }) => nameText(value, only)),
    ...marks.filter((mark) => isDomainKind(mark.kind) && isOwn(mark)).map(({ value }) => domainText(value, only)),
    ...emailTexts(developer, only),
  ];
}

/**
 * What a listing would be known by, were it of somebody who asked to be left out. A name counts only where no domain says
 * who is meant: namesakes with a site of their own are others.
 */
export function textsOfListing(marketplace: string, { externalId, developer }: Named): string[] {
  const marks = developer ? companyMarks(marketplace, developer) : [];
  const domains = marks.filter(({ kind }) => isDomainKind(kind));
  const names = domains.length === 0 ? marks.filter(({ kind }) => kind === 'name') : [];
  return [
    pluginText(marketplace, externalId),
    ...[undefined, marketplace].flatMap((only) => [
      ...marks.filter(({ kind }) => kind === 'publisher').map(({ value }) => accountText(value, only)),
      ...names.map(({ value }) => nameText(value, only)),
      ...domains.map(({ value }) => domainText(value, only)),
      ...emailTexts(developer, only),
    ]),
  ];
}

export function pluginText(marketplace: string, externalId: string): string {
  return `${marketplace} plugin ${externalId}`;
}

function accountText(value: string, only = ALL): string {
  return `${only} account ${value}`;
}

function nameText(value: string, only = ALL): string {
  return `${only} name ${value}`;
}

function domainText(value: string, only = ALL): string {
  return `${only} domain ${value}`;
}

function emailTexts(developer: Developer | null | undefined, only = ALL): string[] {
  return developer?.email ? [`${only} email ${developer.email.toLowerCase()}`] : [];
}
