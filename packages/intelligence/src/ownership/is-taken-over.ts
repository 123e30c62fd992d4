import { type Developer, isInSameLanguage } from '@pi/domain';
import { companyIdentifiers, isDomainKind } from '../companies/company-identifiers.ts';
import { companyIdentity } from '../companies/company-identity.ts';
import { isGenericKey } from '../companies/generic-names.ts';
import { FILLERS, PLATFORMS, PREPOSITIONS, TYPES } from '../families/product-words.ts';
import { shareWord } from './share-word.ts';

/** The part of a listing that identifies the product and its owner. */
export interface Ownership {
  name: string;
  developer?: Developer | null;
  language?: string | null;
  iconUrl?: string | null;
}

/**
 * Whether an id shows another product than before: name and developer both change at once, to
 * unrelated ones. Names are unrelated without a common distinctive word; developers, when they also
 * share no account, name, legal name, domain of site or e-mail address, page or mailbox. A product
 * that is only renamed, or only sold, is the same; so is one without a stated developer. Names in
 * two languages say nothing: the icon has to be another too.
 */
export function isTakenOver(before: Ownership, after: Ownership): boolean {
  if (before.name === after.name || !before.developer || !after.developer) return false;
  if (!isInSameLanguage(before, after) && !isOtherPicture(before.iconUrl, after.iconUrl)) return false;
  return !shareWord(before.name, after.name, isGenericWord) && areUnrelated(before.developer, after.developer);
}

function isOtherPicture(one: string | null | undefined, other: string | null | undefined): boolean {
  return !!one && !!other && withoutSize(one) !== withoutSize(other);
}

// `…=s128` and `…?rev=7` are sizes and versions of the picture before them.
function withoutSize(address: string): string {
  return address.replace(/[?=].*$/, '');
}

function areUnrelated(one: Developer, other: Developer): boolean {
  const known = new Set(identifiersOf(one));
  if (one.name === other.name || identifiersOf(other).some((identifier) => known.has(identifier))) return false;
  return !shareWord(companyIdentity(one).display, companyIdentity(other).display, isGenericKey);
}

// Mailboxes and pages at shared hosts identify no company, but equal ones mean the same developer.
function identifiersOf(developer: Developer): string[] {
  const ofCompany = companyIdentifiers('', developer).map(
    ({ kind, value }) => `${isDomainKind(kind) ? 'domain' : kind} ${value}`,
  );
  return [...ofCompany, pageOf(developer.site), developer.email].flatMap((text) => text?.toLowerCase() ?? []);
}

function pageOf(site: string | null | undefined): string | undefined {
  const url = site ? URL.parse(site) : null;
  return url ? `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}` : undefined;
}

function isGenericWord(word: string): boolean {
  return [PLATFORMS, TYPES, FILLERS, PREPOSITIONS].some((list) => list.has(word));
}
