import { between, pick } from '../../catalogue/draw.ts';
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
const LANGUAGES = ['en', 'de', 'fr', 'ja', 'pt-br', 'zh-cn'];
const IMAGES = '//store-images.s-microsoft.com/image/apps.sample';

/** The answer for one extension, its keys as other readers of the store type them. */
export function productOf(id: string, listing: ListingState) {
  const { draw, company, name } = listing;
  const updated = Date.parse(listing.updatedOn) / 1000 + 24_680.123;
  const screenshots = Array.from({ length: between(1, 6, draw('screenshots')) }, (_, n) =>
    image(`${id}-${n}`, 'Screenshot'),
  );
  return {
    availability: ['Available'],
    activeInstallCount: listing.count,
    storeProductId: `0RD${id.slice(0, 9).toUpperCase()}`,
    name,
    logoUrl: `${IMAGES}.${id}.logo`,
    thumbnailUrl: `${IMAGES}.${id}.thumbnail`,
    description: listing.description,
    developer: listing.developer,
    category: pick(CATEGORIES, draw('category')),
    isInstalled: false,
    crxId: id,
    manifest: JSON.stringify({ manifest_version: 3, name, version: listing.version }),
    isHavingMatureContent: false,
    version: listing.version,
    lastUpdateDate: updated,
    ...(company.site && { privacyUrl: `${company.site}/privacy` }),
    availabilityId: id.slice(0, 12).toUpperCase(),
    skuId: '0010',
    locale: 'en',
    market: 'us',
    averageRating: listing.rating ?? 0,
    ratingCount: listing.ratingCount,
    availableLanguages: LANGUAGES.slice(0, between(1, LANGUAGES.length + 1, draw('languages'))),
    metadata: { publisherId: `sample-${company.handle}` },
    shortDescription: listing.summary,
    searchKeywords: 'sample; invented',
    screenshots,
    videos: [],
    ...(draw('promoted') < 0.3 && { largePromotionImage: image(`${id}-promotion`, 'PromotionalTile') }),
    publisherWebsiteUri: company.site ?? '',
    isBadgedAsFeatured: draw('featured') < 0.1,
    privacyData: { privacyPolicyRequired: company.site !== null },
  };
}

function image(name: string, imagePurpose: string) {
  return { caption: 'Sample data', imagePurpose, uri: `${IMAGES}.${name}` };
}
