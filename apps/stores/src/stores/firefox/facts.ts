import type { firefox } from '@pi/scrapers/pages';
import { type CategoriesByTopic, categoryOf, tagsOf } from '../../catalogue/categories.ts';
import { between, type Draw, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { BROWSER_TOPICS, GENERAL_TOPICS } from '../../catalogue/topics/index.ts';
import { hexOf, placedName, placeNumber } from '../../place.ts';
import { guidOf } from './guid.ts';

/** What extensions of the store are about. */
export const TOPICS = [...BROWSER_TOPICS, ...GENERAL_TOPICS] as const;

const CATEGORIES: CategoriesByTopic<string, (typeof TOPICS)[number]> = {
  tabs: ['tabs'],
  blocking: ['privacy-security', 'other'],
  darkMode: ['appearance', 'other'],
  shopping: ['shopping'],
  reading: ['feeds-news-blogging', 'bookmarks'],
  downloads: ['download-management', 'photos-music-videos'],
  bookmarks: ['bookmarks', 'tabs'],
  video: ['photos-music-videos', 'games-entertainment'],
  tasks: ['alerts-updates', 'other'],
  notes: ['bookmarks', 'other'],
  calendar: ['alerts-updates', 'other'],
  translation: ['language-support', 'search-tools'],
  writing: ['language-support', 'social-communication'],
  assistant: ['search-tools', 'other'],
  clipboard: ['other', 'web-development'],
  time: ['alerts-updates', 'other'],
  passwords: ['privacy-security'],
  charts: ['web-development', 'other'],
  search: ['search-tools', 'tabs'],
  mail: ['social-communication', 'alerts-updates'],
  forms: ['web-development', 'other'],
  backup: ['download-management', 'privacy-security'],
};
const PERMISSIONS = ['tabs', 'menus', 'webRequest', '<all_urls>', 'alarms', 'theme'] as const;
const DATA_KINDS = ['browsingActivity', 'locationInfo', 'technicalAndInteraction', 'websiteContent'] as const;
const FIREFOX_VERSIONS = ['54.0', '78.0', '91.0', '109.0', '142.0'] as const;
const LOCALES = ['en-US', 'en-US', 'en-US', 'en-US', 'en-US', 'de', 'nl', 'ja'] as const;

/** The facts of an extension on the day of the state. */
export function factsOf(seed: number, listing: ListingState): firefox.AddonFacts {
  const { draw, company } = listing;
  const id = placeNumber(listing);
  const onAndroid = draw('android') < 0.4;
  const authors = [company.handle, ...(draw('two authors') < 0.1 ? ['second-author'] : [])];
  return {
    id,
    guid: guidOf(seed, listing),
    slug: placedName(listing),
    locale: pick(LOCALES, draw('locale')),
    isTranslated: draw('translated') < 0.3,
    name: listing.name,
    summary: listing.summary,
    description: listing.description.replaceAll('\n', '<br>'),
    authors: authors.map((username, n) => ({
      id: company.index + 1 + n * 10_000_000,
      name: n === 0 ? listing.developer : 'Second Author',
      username,
    })),
    users: listing.count,
    weeklyDownloads: Math.floor(listing.count * 0.03),
    categories: [categoryOf(listing, CATEGORIES), ...(draw('more categories') < 0.2 ? ['other'] : [])].filter(
      (one, n, all) => all.indexOf(one) === n,
    ),
    tags: draw('no tags') < 0.1 ? [] : tagsOf(listing),
    createdAt: `${listing.listedOn}T07:26:22Z`,
    updatedAt: `${listing.updatedOn}T17:15:41Z`,
    homepage: company.site && draw('site') < 0.8 ? company.site : null,
    supportUrl: company.site && draw('support') < 0.5 ? `${company.site}/help` : null,
    supportEmail: draw('support mail') < 0.4 ? company.email : null,
    hasIcon: draw('icon') >= 0.1,
    previews: between(0, 4, draw('previews')),
    rating: listing.rating,
    ratingCount: listing.ratingCount,
    textCount: Math.floor(listing.ratingCount * draw('texts')),
    promotion: promotionOf(draw('promotion')),
    isExperimental: draw('experimental') < 0.03,
    requiresPayment: draw('payment') < 0.08,
    hasEula: draw('eula') < 0.1,
    hasPrivacyPolicy: draw('privacy policy') < 0.6,
    worksOn: [
      ...(onAndroid && draw('android alone') < 0.1 ? [] : (['firefox'] as const)),
      ...(onAndroid ? (['android'] as const) : []),
    ],
    version: versionOf(id, listing),
  };
}

function promotionOf(chance: number): string | null {
  if (chance < 0.15) return 'recommended';
  return chance < 0.2 ? 'line' : null;
}

// Files of before the store asked say nothing.
function dataCollectionOf(draw: Draw): string[] | null {
  if (draw('data collection') < 0.4) return null;
  const kinds = some(DATA_KINDS, 0.2, draw, 'data kind');
  return kinds.length > 0 ? kinds : ['none'];
}

function versionOf(addon: number, { draw, releases, version, permissionsAdded }: ListingState): firefox.VersionFacts {
  const id = addon * 8 + (releases % 8);
  return {
    id,
    version,
    releaseNotes: draw('notes') < 0.5 ? '<b>Fixed:</b> what you told us about. Thank you!' : null,
    permissions: ['storage', ...some(PERMISSIONS, 0.6, draw, 'permission').slice(0, 1 + permissionsAdded)],
    hostPermissions: draw('hosts') < 0.2 ? ['https://*.example.com/*'] : [],
    optionalPermissions: some(PERMISSIONS, 0.1, draw, 'optional permission'),
    dataCollection: dataCollectionOf(draw),
    minFirefox: pick(FIREFOX_VERSIONS, draw('firefox')),
    maxFirefox: draw('max firefox') < 0.9 ? '*' : '142.*',
    size: Math.floor(10_000 * 300 ** draw('size')),
    hash: hexOf(draw, 'hash', id).repeat(8),
  };
}
