import { load } from 'cheerio/slim';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { textOf, urlOf } from '../../shared/found-value.ts';
import { pageLanguage } from '../../shared/page-language.ts';
import { shownCount, shownDecimal } from '../../shared/shown-count.ts';
import { shownDay } from '../../shared/shown-day.ts';
import { appUrl } from './app-id.ts';
import { shownReviews } from './markup-reviews.ts';
import { type Found, type Page, plainText, rowValue } from './markup-rows.ts';
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
  const $ = load(appOf(page));
  const ratingCount = shownCount($('[itemprop="ratingCount"]').first().text(), language)?.value || null;
  return {
    externalId: id,
    url: appUrl(id),
    name:
      textOf($('span[itemprop="name"]').first().text()) ?? textOf($('[itemprop="name"]').attr('content')) ?? undefined,
    summary: textOf($('.kmwdk').first().text()) ?? undefined,
    description: textOf($('pre').first().text()) ?? undefined,
    iconUrl: urlOf($('img').first().attr('src')) ?? undefined,
    updatedOn: shownDay(labelled($, 'Listing updated:', '.bVxKXd').text(), language),
    developer: developerOf($),
    supportUrl: linkOf(rowValue($, 'support')),
    privacyUrl: linkOf(rowValue($, 'privacy')),
    termsUrl: linkOf(rowValue($, 'terms')),
    permissions: scopesOf($),
    ...pricingOf(plainText(rowValue($, 'pricing'))),
    users: usersOf($, language),
    rating: ratingCount && ratingOf($),
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

function labelled($: Page, label: string, otherwise: string): Found {
  const found = $('span').filter((_, span) => $(span).text().trim() === label);
  return found.length > 0 ? found.first().parent() : $(otherwise).first();
}

// "By:" and a name, or a row; a link there is the developer's site, links elsewhere are terms and support pages.
function developerOf($: Page): unknown {
  const by = labelled($, 'By:', '.L6OhW, .L6OhWc');
  const row = rowValue($, 'developer');
  const named = row.find('.nWIEC').length > 0 ? row.find('.nWIEC') : row;
  const name = plainText(by)?.replace(/^By:\s*/, '') || plainText(named);
  if (!name) return undefined;
  return { name, site: linkOf(by) ?? linkOf(named) ?? undefined };
}

function linkOf(element: Found): string | null {
  const link = element.is('a') ? element : element.find('a').first();
  return urlOf(link.attr('href'));
}

// "103K+ users have installed this app." Years ago the number was shown in full.
function usersOf($: Page, language: string): unknown {
  const labels = $('[aria-label]')
    .map((_, element) => $(element).attr('aria-label'))
    .get();
  const shown = labels.find((label) => /installed this app/i.test(label)) ?? $('.EqjhYe, .LCopac').first().text();
  return shownCount(shown, language) ?? undefined;
}

// The label is sometimes finer than the metadata.
function ratingOf($: Page): unknown {
  const label = $('[aria-label^="Average rating"]').first().attr('aria-label') ?? '';
  const shown = /rating:\s*([\d.,]*\d)/.exec(label)?.[1] ?? $('[itemprop="ratingValue"]').first().attr('content');
  return shownDecimal(shown ?? '') ?? undefined;
}

function scopesOf($: Page): string[] | undefined {
  const data = $('[jsdata*="https://"]')
    .map((_, element) => SCOPE.exec($(element).attr('jsdata') ?? '')?.[1])
    .get();
  return data.length > 0 ? [...new Set(data)] : undefined;
}
