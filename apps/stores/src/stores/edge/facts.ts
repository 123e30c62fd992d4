import type { edge } from '@pi/scrapers/pages';
import { between, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';

const CATEGORIES = [
  'Productivity',
  'Developer tools',
  'Accessibility',
  'Communication',
  'Entertainment',
  'News & weather',
  'Photos',
  'Search tools',
  'Shopping',
  'Social',
] as const;
const HOSTS = ['<all_urls>', 'https://mail.example/*', 'https://*.shop.example/*'] as const;
const PERMISSIONS = ['storage', 'activeTab', 'tabs', 'contextMenus', 'downloads', 'cookies'];
const LANGUAGES = ['en', 'de', 'fr', 'ja', 'pt-br', 'zh-cn'];

/** The facts of an extension on the day of the state. */
export function factsOf(id: string, listing: ListingState): edge.ProductFacts {
  const { draw, company } = listing;
  return {
    id,
    name: listing.name,
    summary: listing.summary,
    description: listing.description,
    developer: listing.developer,
    publisherId: `sample-${company.handle}`,
    publisherSite: company.site,
    privacyUrl: company.privacyUrl,
    category: pick(CATEGORIES, draw('category')),
    version: listing.version,
    languages: LANGUAGES.slice(0, between(1, LANGUAGES.length + 1, draw('languages'))),
    contentHosts: draw('content scripts') < 0.5 ? some(HOSTS, 0.5, draw, 'content host') : [],
    permissions: PERMISSIONS.slice(0, between(0, 3, draw('permissions')) + listing.permissionsAdded),
    optionalPermissions: draw('optional permissions') < 0.2 ? ['history'] : [],
    users: listing.count,
    rating: listing.rating,
    ratingCount: listing.ratingCount,
    updatedAt: Date.parse(listing.updatedOn) / 1000 + 24_680.123,
    screenshots: between(1, 6, draw('screenshots')),
    hasPromotionImage: draw('promoted') < 0.3,
    isFeatured: draw('featured') < 0.1,
  };
}
