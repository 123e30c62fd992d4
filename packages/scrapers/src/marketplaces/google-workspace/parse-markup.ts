import type { ListingDraft } from '../../shared/checked-listing.ts';
import { urlOf } from '../../shared/found-value.ts';
import {
  type Element,
  elementsOf,
  fullText,
  hasClass,
  inside,
  lineOf,
  ownText,
  parentOf,
} from '../../shared/markup.ts';
import { pageLanguage } from '../../shared/page-language.ts';
import { shownCount, shownCountIfAny, shownDecimal } from '../../shared/shown-count.ts';
import { shownDay } from '../../shared/shown-day.ts';
import { appUrl } from './app-id.ts';
import { shownReviews } from './markup-reviews.ts';
import { plainText, rowValue } from './markup-rows.ts';
import { pricingOf } from './pricing.ts';

const APP = 'schema.org/SoftwareApplication';
const SCOPE = /;(https:\/\/[^;"]+);/;

/** True for a page that shows one app. */
export function isAppMarkup(page: string): boolean {
  return page.includes(APP);
}

/**
 * The listing in the visible part of an app's page; saved pages may have nothing else. Who is signed in and writes a
 * review is never read.
 */
export function listingFromMarkup(page: string, id: string): ListingDraft {
  const language = pageLanguage(page);
  const elements = elementsOf(appOf(page));
  const property = (name: string) => elements.find(({ attribs }) => attribs.itemprop === name);
  const byClass = (...names: string[]) => elements.find((element) => hasClass(element, ...names));
  const ratings = shownCountIfAny(lineOf(property('ratingCount')) ?? '', language);
  const ratingCount = ratings && (ratings.value || null);
  const updated = labelled(elements, 'Listing updated:') ?? byClass('bVxKXd');
  return {
    externalId: id,
    url: appUrl(id),
    name: lineOf(property('name')) ?? property('name')?.attribs.content,
    summary: lineOf(byClass('kmwdk')) ?? undefined,
    description: fullText(elements.find(({ name }) => name === 'pre')),
    iconUrl: urlOf(elements.find(({ name }) => name === 'img')?.attribs.src) ?? undefined,
    updatedOn: shownDay(lineOf(updated) ?? '', language),
    developer: developerOf(elements, labelled(elements, 'By:') ?? byClass('L6OhW', 'L6OhWc')),
    supportUrl: linkIn(rowValue(elements, 'support')),
    privacyUrl: linkIn(rowValue(elements, 'privacy')),
    termsUrl: linkIn(rowValue(elements, 'terms')),
    permissions: scopesOf(elements),
    ...pricingOf(plainText(rowValue(elements, 'pricing'))),
    users: usersOf(elements, byClass('EqjhYe', 'LCopac'), language),
    rating: ratingCount && ratingOf(elements, property('ratingValue')?.attribs.content),
    ratingCount,
    reviews: shownReviews(page),
    readFrom: 'markup',
  };
}

function appOf(page: string): string {
  const start = page.lastIndexOf('<', page.indexOf(APP));
  const end = page.indexOf('AF_initDataCallback(', start);
  return page.slice(start, end === -1 ? undefined : end);
}

// A label and its value stand together in one element.
function labelled(elements: Element[], label: string): Element | undefined {
  return parentOf(elements.find((element) => element.name === 'span' && ownText(element).trim() === label));
}

// "By:" and a name, or a row; a link there is the developer's site, links elsewhere are terms and support pages.
function developerOf(elements: Element[], by: Element | undefined): unknown {
  const row = rowValue(elements, 'developer');
  const named = inside(row).find((element) => hasClass(element, 'nWIEC')) ?? row;
  const name = plainText(by)?.replace(/^By:\s*/, '') || plainText(named);
  if (!name) return undefined;
  return { name, site: linkIn(by) ?? linkIn(named) ?? undefined };
}

function linkIn(element: Element | undefined): string | null {
  const links = element ? [element, ...inside(element)] : [];
  return urlOf(links.find(({ name }) => name === 'a')?.attribs.href);
}

// "103K+ users have installed this app." Years ago the number was shown in full.
function usersOf(elements: Element[], otherwise: Element | undefined, language: string): unknown {
  const labels = elements.map(({ attribs }) => attribs['aria-label'] ?? '');
  const shown = labels.find((label) => /installed this app/i.test(label)) ?? lineOf(otherwise) ?? '';
  return shownCount(shown, language) ?? undefined;
}

// The label is sometimes finer than the metadata.
function ratingOf(elements: Element[], metadata: string | undefined): unknown {
  const labels = elements.map(({ attribs }) => /^Average rating:\s*([\d.,]*\d)/.exec(attribs['aria-label'] ?? '')?.[1]);
  return shownDecimal(labels.find(Boolean) ?? metadata ?? '') ?? undefined;
}

function scopesOf(elements: Element[]): string[] | undefined {
  const scopes = elements
    .map(({ attribs }) => SCOPE.exec(attribs.jsdata ?? '')?.[1])
    .filter((scope) => scope !== undefined);
  return scopes.length > 0 ? [...new Set(scopes)] : undefined;
}
