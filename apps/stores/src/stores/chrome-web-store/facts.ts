import { hash } from 'node:crypto';
import type { Day } from '@pi/domain';
import { chromeWebStore as pages } from '@pi/scrapers/pages';
import { categoryOf } from '../../catalogue/categories.ts';
import { legalName } from '../../catalogue/company.ts';
import { between, type Draw, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { reviewsOn } from '../../catalogue/reviews.ts';
import { CATEGORIES } from './categories.ts';
import { idOf } from './id.ts';

const { LAYOUTS } = pages;

const PERMISSIONS = [
  'activeTab',
  'tabs',
  'scripting',
  'cookies',
  'history',
  'notifications',
  'bookmarks',
  'contextMenus',
  'downloads',
  'webRequest',
  'clipboardWrite',
  'declarativeNetRequest',
] as const;
const OPTIONAL_PERMISSIONS = ['clipboardRead', 'downloads', 'https://*/*'];
/** Many extensions read pages by content scripts alone. */
const CONTENT_HOSTS = [
  [],
  [],
  ['https://*.example/*'],
  ['<all_urls>'],
  ['*://*.shop.example/*', 'https://*.example/*'],
];
const DATA_USE_CODES = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const LANGUAGES = ['Deutsch', 'English', 'Français', 'español', 'polski', 'čeština', '日本語'] as const;

/** The facts of an item on the day of the state. */
export function factsOf(seed: number, listing: ListingState): pages.ItemFacts {
  const { draw, company } = listing;
  const id = idOf(seed, listing);
  const kind: pages.Kind = draw('kind') < 0.06 ? 'theme' : draw('kind') < 0.08 ? 'app' : 'extension';
  const layout: pages.Layout = kind === 'app' ? LAYOUTS[0] : pick([LAYOUTS[2], ...LAYOUTS], draw('layout'));
  const isTrader = company.site !== null && draw('trader') < 0.5;
  const picture = (what: string, n = 0) => `https://lh3.googleusercontent.com/${what}-${id}-${n}`;
  return {
    id,
    slug: listing.slug.slice(0, 25).replace(/-$/, ''),
    kind,
    layout,
    name: listing.name,
    summary: listing.summary,
    description: listing.description,
    category: kind === 'extension' ? categoryOf(listing, CATEGORIES) : null,
    icon: draw('icon') < 0.05 ? null : picture('icon'),
    smallTile: draw('small tile') < 0.3 ? null : picture('tile'),
    largeTile: draw('large tile') < 0.5 ? null : picture('marquee'),
    media: media(draw('media'), draw('video'), picture),
    version: listing.version,
    size: draw('size') < 0.5 ? `${between(4, 990, draw('size', 1))}KiB` : `${(1 + 30 * draw('size', 1)).toFixed(2)}MiB`,
    listedOn: listing.listedOn,
    updatedOn: listing.updatedOn,
    languages: languagesOf(listing),
    users: shownUsers(listing),
    rating: listing.rating,
    ratingCount: listing.ratingCount,
    textReviewCount: Math.floor(listing.ratingCount * (0.2 + 0.5 * draw('ratings with a text'))),
    developer: listing.developer,
    legalName: isTrader ? legalName(company) : null,
    email: company.email,
    address: isTrader ? '1 Sample Street\nExampleville 00000\nXX' : null,
    isTrader,
    publisher: layout.year === 2026 ? `u${hash('md5', `sample publisher ${seed} ${company.handle}`)}` : null,
    website: showsSite(draw) ? company.site : null,
    isEstablished: company.site !== null && draw('website') < 0.5,
    isFeatured: draw('featured') < 0.2,
    supportUrl: company.site && draw('support') < 0.6 ? `${company.site}/help` : null,
    privacyUrl: showsPrivacy(draw) ? company.privacyUrl : null,
    disclosed: disclosedOf(listing),
    analytics: draw('analytics') < 0.2 ? 'G-SAMPLE0000' : null,
    minimumChrome: draw('minimum') < 0.5 ? String(between(77, 130, draw('minimum'))) : null,
    manifestVersion: layout.year === 2026 ? 3 : between(2, 4, draw('manifest')),
    permissions: permissionsOf(listing),
    hostPermissions: ['https://*.example/*'],
    contentHosts: CONTENT_HOSTS[between(0, CONTENT_HOSTS.length, draw('content scripts'))] ?? [],
    optionalPermissions: OPTIONAL_PERMISSIONS.slice(0, between(0, 4, draw('optional permissions') ** 2)),
    hasComment: draw('comment in manifest') < 0.1,
    hasFlag21: layout.year !== 2025 || draw('flag 21') >= 0.5,
    hasDeveloperFlag: layout.year === 2024 && !isTrader && draw('flag 4') < 0.5,
    isDetailFirst: layout.year === 2024 && draw('block order') < 0.5,
  };
}

/** The facts of an item's newest reviews on a day, newest first. */
export function reviewFacts(seed: number, listing: ListingState, day: Day, most: number): pages.ReviewFacts[] {
  const prefix = `${idOf(seed, listing).slice(0, 8)}-sample-review`;
  return reviewsOn(listing, day, most).map(({ n, author, stars, text, day: writtenOn, version }) => ({
    id: `${prefix}-${String(n).padStart(14, '0')}`,
    author,
    avatar: `https://lh3.googleusercontent.com/a/sample-avatar-${n}`,
    stars,
    // Some sign what they write.
    text: n % 6 === 0 ? `${author}: ${text}` : text,
    day: writtenOn,
    helpful: n % 3 === 0 ? n : null,
    unhelpful: n % 4 === 0 ? 1 : null,
    version: n % 5 === 0 ? null : version,
    repliedOn: n % 7 === 0 ? writtenOn : null,
  }));
}

/** Whether an item shows its developer's site and privacy address. */
export function showsContact(draw: Draw): boolean {
  return showsSite(draw) && showsPrivacy(draw);
}

function showsSite(draw: Draw): boolean {
  return draw('website') < 0.75;
}

function showsPrivacy(draw: Draw): boolean {
  return draw('privacy') < 0.7;
}

// A third declare nothing, a third to collect nothing.
function disclosedOf({ draw }: ListingState): number[] | null {
  const chance = draw('disclosed');
  if (chance < 0.35) return null;
  return chance < 0.65 ? [] : some(DATA_USE_CODES, 0.3, draw, 'kind of data').sort();
}

function languagesOf({ draw }: ListingState): string[] {
  const others = LANGUAGES.filter((one) => one !== 'English');
  return ['English', ...some(others, 0.25, draw, 'language')].sort();
}

function permissionsOf({ draw, permissionsAdded }: ListingState): string[] {
  const inOrder = PERMISSIONS.toSorted(
    (a, b) => draw('permission', PERMISSIONS.indexOf(a)) - draw('permission', PERMISSIONS.indexOf(b)),
  );
  return ['storage', ...inOrder.slice(0, between(0, 4, draw('permissions')) + permissionsAdded)];
}

/**
 * Users as the page shows them; null for apps, for the least used and for those whose owner hides
 * them.
 */
export function shownUsers(listing: ListingState): number | null {
  const hidden = listing.draw('users hidden') < 0.04 || (listing.draw('kind') >= 0.06 && listing.draw('kind') < 0.08);
  return hidden || listing.count === 0 ? null : pages.roundUsers(listing.count);
}

function media(chance: number, video: number, picture: (what: string, n: number) => string): [1 | 2, string][] | null {
  const pictures = Array.from({ length: between(0, 6, chance) }, (_, n): [1, string] => [1, picture('screenshot', n)]);
  const clips: [2, string][] = video < 0.15 ? [[2, 'https://www.youtube.com/embed/sample?rel=0']] : [];
  return pictures.length + clips.length === 0 ? null : [...clips, ...pictures];
}
