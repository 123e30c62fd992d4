import { load } from 'cheerio/slim';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { textOf, urlOf } from '../../shared/found-value.ts';
import { pageLanguage } from '../../shared/page-language.ts';
import { shownCount, shownDecimal } from '../../shared/shown-count.ts';
import { shownDay } from '../../shared/shown-day.ts';
import { detailUrl } from './extension-id.ts';
import { shownKind } from './parse-data.ts';

const ITEM_TYPES = new Map([
  ['extensions', 'extension'],
  ['themes', 'theme'],
  ['apps', 'app'],
]);
const VERSION = /^\d+(?:\.\d+){0,3}$/;
const SIZE = /^\d[\d.,\s]*(?:[KMG]i?)?B$/;

type Page = ReturnType<typeof load>;

/**
 * The listing in the visible part of a detail page. Only the section around the heading is asked for numbers: cards
 * of related items further down look the same. The developer's display name is not shown anywhere, so the developer
 * is not spoken of; a number of ratings may be rounded ("35.5K").
 * @returns undefined where the page has no heading section with the item's category or users
 */
export function listingFromMarkup(page: string, id: string): ListingDraft | undefined {
  const language = pageLanguage(page);
  const $ = load(mainOf(page));
  const heading = $('h1').first();
  const section = heading.closest('section');
  const line = section.find('div.F9iKBc, div:has(> a[href*="category/"])').first();
  if (line.length === 0) return undefined;
  const users = shownCount(ownText(line), language);
  const hasReviews = section.find('a[href$="/reviews"]').length > 0;
  return {
    externalId: id,
    url: detailUrl(id),
    name: textOf(heading.text()) ?? titleOf(page),
    summary: metaContent(page, 'og:description'),
    iconUrl: iconOf(section.find('img').first().attr('src')),
    ...categoryOf(
      line
        .find('a')
        .map((_, a) => $(a).attr('href'))
        .get(),
    ),
    ...readDetails($, language),
    websiteUrl: urlOf($('li:has(details) a[href^="http"]').first().attr('href')),
    users: users && { value: users.value, kind: users.kind === 'exact' ? shownKind(users.value) : users.kind },
    rating: shownDecimal(section.find('.Vq0ZA').first().text()) ?? (hasReviews ? undefined : null),
    ratingCount: shownCount(section.find('.xJEoWe').first().text(), language)?.value ?? (hasReviews ? undefined : null),
    readFrom: 'markup',
  };
}

/** True for the page that stands in for an item which is not available (any more). */
export function isUnavailableMarkup(page: string): boolean {
  return /<img[^>]*item_not_available/.test(mainOf(page).slice(0, 5000));
}

// All but a tenth of a page is style, script and pictures outside of <main>.
function mainOf(page: string): string {
  const start = page.search(/<main\b/);
  if (start === -1) return '';
  const end = page.indexOf('</main', start);
  return page.slice(start, end === -1 ? undefined : end);
}

// The same picture in another size; items without one show a placeholder of the store's.
function iconOf(src: string | undefined): string | null {
  return src?.includes('googleusercontent.com') ? urlOf(src.replace(/=[a-z]\d+[^/]*$/, '')) : null;
}

function ownText(element: ReturnType<Page>): string {
  return element
    .contents()
    .filter((_, node) => node.type === 'text')
    .text()
    .trim();
}

// The suffix " - Chrome Web Store" is there since 2025; in other languages it reads otherwise.
function titleOf(page: string): string | undefined {
  const title = metaContent(page, 'og:title') ?? undefined;
  return title?.includes(' - ') ? title.slice(0, title.lastIndexOf(' - ')) : title;
}

function metaContent(page: string, property: string): string | null {
  const at = page.indexOf(`property="${property}"`);
  if (at === -1) return null;
  const tag = page.slice(page.lastIndexOf('<', at), page.indexOf('>', at) + 1);
  return textOf(load(tag)('meta').attr('content'));
}

function categoryOf(links: string[]): Pick<ListingDraft, 'itemType' | 'category'> {
  const paths = links.map((link) => link.replace(/[?#].*$/, '').split('category/')[1] ?? '');
  const kind = paths[0]?.split('/')[0] ?? '';
  const category = paths.find((path) => path.includes('/'));
  return { itemType: ITEM_TYPES.get(kind), category: category ? category.slice(category.indexOf('/') + 1) : null };
}

// Rows of label and value; known by their values, because labels are in the reader's language.
function readDetails($: Page, language: string): Pick<ListingDraft, 'version' | 'size' | 'updatedOn'> {
  const values = $('li')
    .map((_, row) => $(row).children('div').eq(1).text().trim())
    .get()
    .filter((value) => value !== '' && value.length < 60);
  return {
    version: values.find((value) => VERSION.test(value)),
    size: values.find((value) => SIZE.test(value)),
    updatedOn: values.map((value) => shownDay(value, language)).find((day) => day !== undefined),
  };
}
