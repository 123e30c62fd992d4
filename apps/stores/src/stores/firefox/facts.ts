import { between, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { placedName, placeNumber } from '../../place.ts';
import { guidOf } from './guid.ts';

const CATEGORIES = ['alerts-updates', 'bookmarks', 'other', 'privacy-security', 'search-tools', 'tabs'] as const;
const PERMISSIONS = ['tabs', 'menus', 'webRequest', '<all_urls>', 'alarms', 'theme'] as const;
const TAGS = ['ad blocker', 'dark mode', 'sample', 'tabs'] as const;
const LOCALES = ['en-US', 'en-US', 'en-US', 'en-US', 'en-US', 'de', 'nl', 'ja'] as const;

/** All that the store says of an extension, before it is written down. */
export type Facts = ReturnType<typeof factsOf>;

/** What the store says of an extension on the day of the state. */
export function factsOf(seed: number, listing: ListingState) {
  const { draw, company } = listing;
  const number = placeNumber(listing);
  return {
    ...listing,
    number,
    guid: guidOf(seed, listing),
    slug: placedName(listing),
    locale: pick(LOCALES, draw('locale')),
    isTranslated: draw('translated') < 0.3,
    versionNumber: number * 8 + (listing.releases % 8),
    site: company.site && draw('site') < 0.8 ? company.site : null,
    supportSite: company.site && draw('support') < 0.5 ? `${company.site}/help` : null,
    supportEmail: draw('support mail') < 0.4 ? company.email : null,
    categories: [pick(CATEGORIES, draw('category'))],
    onAndroid: draw('android') < 0.4,
    isRecommended: draw('recommended') < 0.15,
    permissions: ['storage', ...some(PERMISSIONS, 0.6, draw, 'permission').slice(0, 1 + listing.permissionsAdded)],
    hostPermissions: draw('hosts') < 0.2 ? ['https://*.example.com/*'] : [],
    tags: some(TAGS, 0.3, draw, 'tag'),
    weeklyDownloads: Math.floor(listing.count * 0.03),
    authors: [company.handle, ...(draw('two authors') < 0.1 ? ['sample-second-author'] : [])].map((username, n) => ({
      id: company.index + 1 + n * 10_000_000,
      name: n === 0 ? listing.developer : 'Second Author (Sample)',
      username,
    })),
    previews: between(0, 4, draw('previews')),
  };
}
