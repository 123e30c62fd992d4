import type { ListingDraft } from '../../shared/checked-listing.ts';
import { type Markup, oneLine, ownText, type Selection } from '../../shared/markup.ts';
import { urlOf } from '../../shared/raw-value.ts';
import { embeddedVideoUrl } from '../../shared/youtube-url.ts';

const SECTION = '#adp-details-section';
/** Larger than a phone's: its pictures show the same once more. */
const PICTURE = /\/listing_images\/[^/]+\/(?:promotional_image|desktop_screenshot)\//;
const CATEGORY = /\/categories\/([\w-]+)/;

type DetailFields = Pick<
  ListingDraft,
  'badges' | 'categories' | 'category' | 'languages' | 'screenshots' | 'videos' | 'worksWith'
>;

/** What the details of an app's page show; a page of reviews has none of them. */
export function detailsOf($: Markup): DetailFields {
  const section = $(SECTION).first();
  if (section.length === 0) return {};
  const links = addressesIn($, section.find('a'), 'href');
  const categories = unique(links.flatMap((href) => CATEGORY.exec(href)?.[1] ?? []));
  const pictures = addressesIn($, section.find('img'), 'src').filter((address) => PICTURE.test(address));
  const players = addressesIn($, section.find('iframe'), 'src');
  return {
    category: categories[0],
    categories: categories.length > 0 ? categories : undefined,
    screenshots: unique(pictures.flatMap((address) => urlOf(address)?.split('?')[0] ?? [])),
    videos: unique(players.flatMap((address) => embeddedVideoUrl(address) ?? [])),
    worksWith: namesIn($, rowIn($, section, 'Works with')),
    languages: namesIn($, rowIn($, section, 'Languages')),
    badges: $('#adp-hero .built-for-shopify-badge-container').length > 0 ? ['built_for_shopify'] : [],
  };
}

// <p>Works with</p><ul><li>…</li></ul>
function rowIn($: Markup, section: Selection, label: string): Selection {
  const labels = section.find('p, dt').filter((_, element) => ownText($(element)).trim() === label);
  return labels.first().next();
}

// A list, or a sentence: "English, French, and German".
function namesIn($: Markup, row: Selection): string[] | undefined {
  const entries = row.find('li').toArray();
  const names =
    entries.length > 0 ? entries.map((entry) => $(entry).text()) : row.text().split(/,(?:\s*and\s)?|\sand\s/);
  const shown = names.flatMap((name) => oneLine(name) ?? []);
  return shown.length > 0 ? unique(shown) : undefined;
}

function addressesIn($: Markup, elements: Selection, attribute: string): string[] {
  return elements.toArray().flatMap((element) => $(element).attr(attribute) ?? []);
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
