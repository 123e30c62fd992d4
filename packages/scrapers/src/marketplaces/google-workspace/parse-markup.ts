import type { ListingDraft } from '../../shared/checked-listing.ts';
import { latinDigits } from '../../shared/latin-digits.ts';
import { findLabel, loadMarkup, type Markup, oneLine, type Selection } from '../../shared/markup.ts';
import { pageLanguage } from '../../shared/page-language.ts';
import { urlOf } from '../../shared/raw-value.ts';
import { rawShownCount, rawShownDecimal, rawShownNumber } from '../../shared/shown-count.ts';
import { rawShownDay } from '../../shared/shown-day.ts';
import { statedLanguage } from '../../shared/stated-language.ts';
import { appUrl } from './app-id.ts';
import { shownReviews } from './markup-reviews.ts';
import { rowOf, rowValue, textWithoutIcons } from './markup-rows.ts';
import { shownScreenshots, shownVideos } from './media.ts';
import { pricingOf } from './pricing.ts';
import { shownTrader } from './trader.ts';
import { shownHosts } from './works-with.ts';

const APP = 'schema.org/SoftwareApplication';
const SCOPE = /;(https:\/\/[^;"]+);/;

/** True for a page that shows one app. */
export function isAppMarkup(page: string): boolean {
  return page.includes(APP);
}

/**
 * The listing in the visible part of an app's page; saved pages may have nothing else. Who is
 * signed in and writes a review is never read.
 */
export function listingFromMarkup(page: string, id: string): ListingDraft {
  const language = pageLanguage(page);
  const $ = loadMarkup(appOf(page));
  const property = (name: string) => $(`[itemprop="${name}"]`).first();
  const ratingCount = rawShownNumber(oneLine(property('ratingCount').text()) ?? '', language) || null;
  return {
    externalId: id,
    url: appUrl(id),
    name: oneLine(property('name').text()) ?? property('name').attr('content'),
    summary: oneLine($('.kmwdk').first().text()) ?? undefined,
    description: $('pre').first().text().trim() || undefined,
    iconUrl: urlOf($('img').first().attr('src')) ?? undefined,
    screenshots: shownScreenshots($),
    videos: shownVideos($),
    language: statedLanguage(page),
    worksWith: shownHosts($),
    updatedOn: rawShownDay(labelled($, 'Listing updated:', '.bVxKXd').text(), language),
    developer: developerOf($),
    supportUrl: linkIn(rowValue($, 'support')),
    privacyUrl: linkIn(rowValue($, 'privacy')),
    termsUrl: linkIn(rowValue($, 'terms')),
    permissions: scopesOf($),
    ...pricingOf(textWithoutIcons(rowValue($, 'pricing'))),
    users: usersOf($, language),
    rating:
      typeof ratingCount === 'string' ? undefined : ratingCount && ratingOf($, property('ratingValue').attr('content')),
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

// A label and its value stand together in one element; the class names it where the label is not in
// English.
function labelled($: Markup, label: string, className: string): Selection {
  const line = findLabel($, 'span', label).parent();
  return line.length > 0 ? line : $.root().find(className).first();
}

// "By:" and a name, or a row; a link there is the developer's site, links elsewhere are terms and
// support pages.
function developerOf($: Markup): unknown {
  const by = labelled($, 'By:', '.L6OhW, .L6OhWc');
  const row = rowValue($, 'developer');
  const marked = row.find('.nWIEC').first();
  const named = marked.length > 0 ? marked : row;
  const name = textWithoutIcons(by)?.replace(/^By:\s*/, '') || textWithoutIcons(named);
  if (!name) return undefined;
  return { name, site: linkIn(by) ?? linkIn(named) ?? undefined, isTrader: shownTrader(rowOf($, 'developer')) };
}

function linkIn(selection: Selection): string | null {
  return urlOf(selection.find('a').addBack('a').first().attr('href'));
}

// "103K+ users have installed this app." Years ago the number was shown in full.
function usersOf($: Markup, language: string): unknown {
  const label = $('[aria-label*="installed this app" i]').first().attr('aria-label');
  const shown = label ?? oneLine($('.EqjhYe, .LCopac').first().text()) ?? '';
  return rawShownCount(shown, language) ?? undefined;
}

// The label is sometimes finer than the metadata.
function ratingOf($: Markup, metadata: string | undefined): unknown {
  const labels = attributes($, 'aria-label', '[aria-label^="Average rating:"]');
  const labelled = labels.map((label) => /^Average rating:\s*([\d.,]*\d)/.exec(latinDigits(label))?.[1]).find(Boolean);
  return rawShownDecimal(labelled ?? metadata ?? '') ?? undefined;
}

function scopesOf($: Markup): string[] | undefined {
  const scopes = attributes($, 'jsdata', '[jsdata]').flatMap((data) => SCOPE.exec(data)?.[1] ?? []);
  return scopes.length > 0 ? [...new Set(scopes)] : undefined;
}

function attributes($: Markup, name: string, selector: string): string[] {
  return $(selector)
    .toArray()
    .map((element) => $(element).attr(name) ?? '');
}
