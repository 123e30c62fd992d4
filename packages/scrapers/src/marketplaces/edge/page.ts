/** Builds answers in the format of microsoftedge.microsoft.com, for tests and sample stores. */

const IMAGES = '//store-images.s-microsoft.com/image/apps.sample';

export const HOME_PATH = '/addons/Microsoft-Edge-Extensions-Home';
export const HOME_PAGE =
  '<!doctype html><html lang="en-US"><head><title>Microsoft Edge Add-ons</title></head><body><div id="root"></div><p>Sample data: nothing here exists.</p></body></html>';

/** What the store knows of an extension. */
export interface ProductFacts {
  id: string;
  name: string;
  summary: string;
  description: string;
  developer: string;
  publisherId: string;
  /** Null for people who publish without a site. */
  publisherSite: string | null;
  privacyUrl: string | null;
  category: string;
  version: string;
  languages: string[];
  /** Hosts whose pages its content scripts read and change. */
  contentHosts: string[];
  permissions: string[];
  optionalPermissions: string[];
  users: number;
  rating: number | null;
  ratingCount: number;
  /** Seconds since 1970, with a fraction. */
  updatedAt: number;
  /** Number of screenshots. */
  screenshots: number;
  hasPromotionImage: boolean;
  isFeatured: boolean;
}

/** The answer for one extension, its keys as other readers of the store type them. */
export function product(facts: ProductFacts) {
  const { id, name, version } = facts;
  return {
    availability: ['Available'],
    activeInstallCount: facts.users,
    storeProductId: `0RD${id.slice(0, 9).toUpperCase()}`,
    name,
    logoUrl: `${IMAGES}.${id}.logo`,
    thumbnailUrl: `${IMAGES}.${id}.thumbnail`,
    description: facts.description,
    developer: facts.developer,
    category: facts.category,
    isInstalled: false,
    crxId: id,
    manifest: JSON.stringify(manifest(facts)),
    isHavingMatureContent: false,
    version,
    lastUpdateDate: facts.updatedAt,
    ...(facts.privacyUrl && { privacyUrl: facts.privacyUrl }),
    availabilityId: id.slice(0, 12).toUpperCase(),
    skuId: '0010',
    locale: 'en',
    market: 'us',
    averageRating: facts.rating ?? 0,
    ratingCount: facts.ratingCount,
    availableLanguages: facts.languages,
    metadata: { publisherId: facts.publisherId },
    shortDescription: facts.summary,
    searchKeywords: 'sample; invented',
    screenshots: Array.from({ length: facts.screenshots }, (_, n) => image(`${id}-${n}`, 'Screenshot')),
    videos: [],
    ...(facts.hasPromotionImage && { largePromotionImage: image(`${id}-promotion`, 'PromotionalTile') }),
    publisherWebsiteUri: facts.publisherSite ?? '',
    isBadgedAsFeatured: facts.isFeatured,
    privacyData: { privacyPolicyRequired: facts.publisherSite !== null },
  };
}

function manifest({ name, version, contentHosts, permissions, optionalPermissions }: ProductFacts) {
  return {
    ...{ manifest_version: 3, name, version, permissions },
    ...(optionalPermissions.length > 0 && { optional_permissions: optionalPermissions }),
    ...(contentHosts.length > 0 && { content_scripts: [{ matches: contentHosts, js: ['content.js'] }] }),
  };
}

function image(name: string, imagePurpose: string) {
  return { caption: 'Sample data', imagePurpose, uri: `${IMAGES}.${name}` };
}
