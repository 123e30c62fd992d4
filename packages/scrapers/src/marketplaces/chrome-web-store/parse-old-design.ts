import { load } from 'cheerio/slim';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { textOf, urlOf } from '../../shared/found-value.ts';
import { shownDay } from '../../shared/shown-day.ts';
import { detailUrl } from './extension-id.ts';

type Page = ReturnType<typeof load>;

/** True for a detail page of the design before November 2023: its values are schema.org metadata. */
export function isOldDesign(page: string): boolean {
  return page.includes('itemprop="interactionCount"') || page.includes('schema.org/WebApplication');
}

/** The listing in the metadata of an old-design page, and in the copy it keeps for readers without script. */
export function listingFromOldDesign(page: string, id: string): ListingDraft {
  const $ = load(itemScope(page));
  const meta = (name: string) => textOf($(`[itemprop="${name}"]`).first().attr('content'));
  const ratingCount = wholeNumber(meta('ratingCount'));
  return {
    externalId: id,
    url: detailUrl(id),
    name: meta('name') ?? undefined,
    summary: textOf($('[itemprop="description"]').first().text()) ?? undefined,
    description: textOf($('pre').first().text()) ?? undefined,
    iconUrl: urlOf(meta('image')) ?? undefined,
    version: meta('version') ?? labelled($, 'Version'),
    size: labelled($, 'Size'),
    updatedOn: shownDay(labelled($, 'Updated') ?? '', 'en'),
    developer: developerOf($),
    ...pricingOf(meta('price')),
    users: usersOf(meta('interactionCount')),
    rating: ratingCount ? numberOr(meta('ratingValue')) : null,
    ratingCount: ratingCount || null,
    readFrom: 'markup',
  };
}

function itemScope(page: string): string {
  const start = page.search(/<[^>]*\bitemscope\b/);
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
  return /[1-9]/.test(price)
    ? { pricingModel: 'paid', pricingLabel: price }
    : { pricingModel: 'free', pricingLabel: null };
}

// Behind the heading: "offered by <name>", or "from <site>" where the store has verified the site.
function developerOf($: Page): unknown {
  const shown = $('h1').first().next();
  const text = shown.text().replace(/\s+/g, ' ').trim();
  const name = /^(?:offered by|from)\s+(.+)$/i.exec(text)?.[1];
  if (!name) return undefined;
  const link = shown.is('a') ? shown : shown.find('a').first();
  const site = link.attr('href') ?? (text.startsWith('from ') ? name : null);
  return { name, site: urlOf(site) };
}

function labelled($: Page, label: string): string | undefined {
  const found = $('span').filter((_, span) => $(span).text().trim() === `${label}:`);
  return textOf(found.first().next().text()) ?? undefined;
}

// Grouped digits, in any language's grouping; anything else stays for the check to find.
function wholeNumber(text: string | null): unknown {
  return text !== null && /^\d+(?:[.,'\s]\d{3})*$/.test(text) ? Number(text.replace(/\D/g, '')) : text;
}

function numberOr(text: string | null): unknown {
  const value = Number(text);
  return text === null || Number.isNaN(value) ? text : value;
}
