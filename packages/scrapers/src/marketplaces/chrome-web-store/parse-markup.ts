import type { Count } from '@pi/domain';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { rawRating } from '../../shared/json-value.ts';
import { loadMarkup, type Markup, oneLine, ownText } from '../../shared/markup.ts';
import { pageLanguage } from '../../shared/page-language.ts';
import { textOf, urlOf } from '../../shared/raw-value.ts';
import { rawShownCount, rawShownDecimal } from '../../shared/shown-count.ts';
import { statedLanguage } from '../../shared/stated-language.ts';
import { shownDataUse } from './data-use.ts';
import { detailUrl } from './extension-id.ts';
import { typeByPath } from './item-type.ts';
import { readRows } from './markup-rows.ts';
import { shownKind } from './parse-data.ts';

const DETAIL_LINK = /href="[^"]*\/detail\/(?:[^/"]+\/)?([a-p]{32})/g;

/**
 * The listing in the visible part of a detail page. Only the section around the heading is asked
 * for numbers: cards of related items further down look the same. The developer's display name is
 * shown only where there is no website; the day of the update is that of the visitor's zone, which
 * the store takes from where the request comes from. Pictures are left out: the page shows six of
 * them, its data have more.
 * @returns undefined where the page has no heading section with the item's category or users
 */
export function listingFromMarkup(page: string, id: string): ListingDraft | undefined {
  const language = pageLanguage(page);
  const $ = loadMarkup(ownPart(mainOf(page), id));
  const heading = $('h1').first();
  const section = heading.closest('section');
  const categories = section.find('a[href*="category/"]');
  const marked = section.find('.F9iKBc').first();
  const line = marked.length > 0 ? marked : categories.first().parent();
  if (line.length === 0) return undefined;
  const users = rawShownCount(ownText(line), language);
  const stars = rawShownDecimal(section.find('.Vq0ZA').first().text());
  const ratings = rawShownCount(oneLine(section.find('.xJEoWe').first().text()) ?? '', language);
  const ratingCount = ratings !== null && typeof ratings === 'object' ? ratings.value : ratings;
  const summary = metaContent(page, 'og:description');
  const unrated = section.find('a[href$="/reviews"]').length > 0 ? undefined : null;
  return {
    externalId: id,
    url: detailUrl(id),
    name: oneLine(heading.text()) ?? titleOf(page),
    summary,
    description: descriptionIn($, summary),
    iconUrl: iconOf(section.find('img').first().attr('src')),
    language: statedLanguage(page),
    ...categoryOf(categories.toArray().map((link) => $(link).attr('href') ?? '')),
    ...readRows($, language),
    dataUse: shownDataUse(page),
    users: users === null || typeof users === 'string' ? users : withShownKind(users),
    rating: stars === null ? unrated : rawRating(stars, ratingCount),
    ratingCount: ratingCount ?? unrated,
    ratingCountKind: ratings !== null && typeof ratings === 'object' ? ratings.kind : undefined,
    readFrom: 'markup',
  };
}

function withShownKind({ value, kind }: Count): Count {
  return { value, kind: kind === 'exact' ? shownKind(value) : kind };
}

/** True for the page that stands in for an item which is not available (any more). */
export function isUnavailableMarkup(page: string): boolean {
  return /<img[^>]*item_not_available/.test(mainOf(page).slice(0, 5000));
}

// All but a tenth of a page is style, script and pictures outside of <main>.
function mainOf(page: string): string {
  const start = page.indexOf('<main');
  if (start === -1) return '';
  const end = page.indexOf('</main', start);
  return page.slice(start, end === -1 ? undefined : end);
}

// Half of <main> is cards of related items: it ends for us where the first link to another item
// stands.
function ownPart(main: string, id: string): string {
  for (const link of main.matchAll(DETAIL_LINK)) if (link[1] !== id) return main.slice(0, link.index);
  return main;
}

// The same picture in another size; items without one show a placeholder of the store's.
function iconOf(src: string | undefined): string | null {
  return src?.includes('googleusercontent.com') ? urlOf(src.replace(/=[a-z]\d+[^/=]*$/, '')) : null;
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
  return textOf(loadMarkup(tag)('[content]').first().attr('content'));
}

function categoryOf(links: string[]): Pick<ListingDraft, 'itemType' | 'category' | 'categories'> {
  const paths = links.map((link) => link.replace(/[?#].*$/, '').split('category/')[1] ?? '');
  const kind = paths[0]?.split('/')[0];
  const categories = paths.filter((path) => path.includes('/')).map((path) => path.slice(path.indexOf('/') + 1));
  return { itemType: typeByPath(kind), category: categories[0] ?? null, categories };
}

// The overview is the summary, and the description behind it where there is one.
function descriptionIn($: Markup, summary: string | null): string | null | undefined {
  const overview = $('p').filter((_, one) => oneLine($(one).text()) === oneLine(summary ?? ''));
  return overview.length === 0 ? undefined : textOf(overview.first().next('p').text().trim());
}
