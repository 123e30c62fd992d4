import type { edge } from '@pi/scrapers/pages';
import { type CategoriesByTopic, categoryOf } from '../../catalogue/categories.ts';
import { between, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { BROWSER_TOPICS, GENERAL_TOPICS } from '../../catalogue/topics/index.ts';

/** What extensions of the store are about. */
export const TOPICS = [...BROWSER_TOPICS, ...GENERAL_TOPICS] as const;

const CATEGORIES: CategoriesByTopic<string, (typeof TOPICS)[number]> = {
  tabs: ['Productivity'],
  blocking: ['Productivity', 'Search tools'],
  darkMode: ['Accessibility', 'Productivity'],
  shopping: ['Shopping'],
  reading: ['News & weather', 'Productivity'],
  downloads: ['Productivity', 'Photos'],
  bookmarks: ['Productivity', 'Search tools'],
  video: ['Entertainment', 'Accessibility'],
  tasks: ['Productivity'],
  notes: ['Productivity'],
  calendar: ['Productivity', 'Communication'],
  translation: ['Productivity', 'Accessibility'],
  writing: ['Communication', 'Productivity'],
  assistant: ['Productivity', 'Search tools'],
  clipboard: ['Productivity'],
  time: ['Productivity'],
  passwords: ['Productivity', 'Developer tools'],
  charts: ['Developer tools', 'Productivity'],
  search: ['Search tools', 'Productivity'],
  mail: ['Communication', 'Social'],
  forms: ['Productivity', 'Communication'],
  backup: ['Productivity', 'Developer tools'],
};
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
    publisherId: `p-${company.handle}`,
    publisherSite: company.site,
    privacyUrl: company.privacyUrl,
    category: categoryOf(listing, CATEGORIES),
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
