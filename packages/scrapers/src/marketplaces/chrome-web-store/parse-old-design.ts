import type { ListingDraft } from '../../shared/checked-listing.ts';
import { latinDigits } from '../../shared/latin-digits.ts';
import { findLabel, loadMarkup, oneLine, type Selection } from '../../shared/markup.ts';
import { textOf, urlOf } from '../../shared/raw-value.ts';
import { rawShownDay } from '../../shared/shown-day.ts';
import { statedLanguage } from '../../shared/stated-language.ts';
import { detailUrl } from './extension-id.ts';
import { readPageMap } from './read-page-map.ts';

/**
 * True for a detail page of the design before November 2023: its values are schema.org metadata.
 */
export function isOldDesign(page: string): boolean {
  return page.includes('itemprop="interactionCount"') || page.includes('schema.org/WebApplication');
}

/**
 * The listing in the metadata of an old-design page, and in the copy it keeps for readers without
 * script.
 */
export function listingFromOldDesign(page: string, id: string): ListingDraft {
  const $ = loadMarkup(itemScope(page));
  const property = (name: string) => $(`[itemprop="${name}"]`).first();
  const meta = (name: string) => textOf(property(name).attr('content'));
  const labelled = (label: string) => oneLine(findLabel($, 'span', `${label}:`).next().text()) ?? undefined;
  const ratingCount = wholeNumber(meta('ratingCount'));
  const map = readPageMap(page);
  const language = statedLanguage(page) ?? map.language;
  return {
    externalId: id,
    url: detailUrl(id),
    name: meta('name') ?? undefined,
    summary: oneLine(property('description').text()) ?? undefined,
    description: $('pre').first().text().trim() || undefined,
    iconUrl: urlOf(meta('image')) ?? undefined,
    language,
    category: map.categories?.[0],
    categories: map.categories,
    itemType: map.itemType,
    version: meta('version') ?? labelled('Version'),
    size: labelled('Size'),
    updatedOn: rawShownDay(labelled('Updated') ?? '', language ?? 'en'),
    developer: developerOf($('h1').first().next()),
    websiteUrl: websiteOf($('pre').first().parent().nextAll()),
    languages: languagesOf(labelled('Language')),
    badges: map.badges,
    ...pricingOf(meta('price')),
    users: usersOf(meta('interactionCount')),
    rating: ratingCount ? numberOr(meta('ratingValue')) : null,
    ratingCount: ratingCount || null,
    readFrom: 'markup',
  };
}

function itemScope(page: string): string {
  const start = Math.max(0, page.lastIndexOf('<', page.indexOf('itemscope')));
  const end = page.indexOf('</noscript', start);
  return page.slice(start, end === -1 ? undefined : end);
}

// "UserDownloads:22,385", exact; in later years no more than "UserDownloads:10,000,000+".
function usersOf(text: string | null): unknown {
  if (text === null) return null;
  const shown = text.replace(/^\D*:\s*/, '');
  return { value: wholeNumber(shown.replace(/\+$/, '')), kind: shown.endsWith('+') ? 'at_least' : 'exact' };
}

function pricingOf(price: string | null): Pick<ListingDraft, 'pricingModel' | 'pricingLabel'> {
  if (price === null) return {};
  return /[1-9]/.test(latinDigits(price))
    ? { pricingModel: 'paid', pricingLabel: price }
    : { pricingModel: 'free', pricingLabel: null };
}

// After the heading: "offered by <name>", or "from <site>" where the store has verified the site;
// in any language since 2018, when the link holds the name alone.
function developerOf(shown: Selection): unknown {
  const text = oneLine(shown.text()) ?? '';
  const link = shown.find('a').addBack('a').first();
  const name = /^(?:offered by|from)\s+(.+)$/i.exec(text)?.[1] ?? oneLine(shown.find('a').first().text());
  if (!name) return undefined;
  const isVerified = text.startsWith('from ');
  const site = urlOf(link.attr('href') ?? (isVerified ? name : null));
  return { name, site, siteVerified: isVerified && site !== null ? true : null };
}

// To the developer's site, and to the store's form for complaints.
function websiteOf(details: Selection): string | undefined {
  const links = details.find('a[target="_blank"]').toArray();
  const addresses = links.map((link) => urlOf(link.attribs.href));
  return addresses.find((address) => address !== null && !address.includes('/webstore/report/')) ?? undefined;
}

// Of several languages the page shows no more than how many they are.
function languagesOf(language: string | undefined): string[] | undefined {
  return language === undefined ? undefined : [language];
}

// Grouped digits, in any language's grouping; anything else is left for validation.
function wholeNumber(text: string | null): unknown {
  return text !== null && /^\d+(?:[.,'\s]\d{3})*$/.test(text) ? Number(text.replace(/\D/g, '')) : text;
}

function numberOr(text: string | null): unknown {
  const value = Number(text);
  return text === null || Number.isNaN(value) ? text : value;
}
