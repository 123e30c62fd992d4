import type { openVsx } from '@pi/scrapers/pages';
import { categoryOf, tagsOf } from '../../catalogue/categories.ts';
import { between } from '../../catalogue/draw.ts';
import { EDITOR_CATEGORIES } from '../../catalogue/editor-categories.ts';
import { type ListingState, versionOf } from '../../catalogue/listing.ts';
import { placedName, repositoryName } from '../../place.ts';

const PLATFORMS = ['win32-x64', 'linux-x64', 'darwin-arm64'] as const;
const MAX_VERSIONS = 5;

/** The facts of an extension on the day of the state. */
export function factsOf(listing: ListingState): openVsx.ExtensionFacts {
  const { draw, company } = listing;
  const [namespace, name] = [company.handle, placedName(listing)];
  const repository =
    draw('repository') < 0.8 ? `https://github.com/${namespace}/${repositoryName(listing, name)}` : undefined;
  const first = categoryOf(listing, EDITOR_CATEGORIES);
  return {
    namespace,
    name,
    displayName: listing.name,
    description: draw('description') < 0.03 ? undefined : listing.summary,
    version: listing.version,
    platforms: draw('platforms') < 0.2 ? PLATFORMS : [],
    timestamp: `${listing.updatedOn}T${timeOf(draw('updated at'))}Z`,
    isVerified: draw('verified') < 0.4,
    hasIcon: draw('icon') < 0.9,
    rating: listing.rating ?? undefined,
    reviewCount: listing.ratingCount,
    downloads: listing.count,
    publishedBy: { loginName: namespace, fullName: company.name },
    namespaceDisplayName: company.name,
    versions: versionsOf(listing),
    categories: [first, ...(draw('second category') < 0.2 && first !== 'Other' ? ['Other'] : [])],
    tags: tagsOf(listing),
    homepage: company.site ? `${company.site}/${listing.firstSlug}` : undefined,
    repository: repository && `${draw('git') < 0.3 ? 'git+' : ''}${repository}.git`,
    bugs: repository && `${repository}/issues`,
    isPreview: draw('preview') < 0.1,
    hasLicense: draw('license') < 0.8,
    hasChangelog: draw('changelog') < 0.8,
    hasGalleryColours: draw('gallery') < 0.6,
  };
}

function versionsOf({ releases }: ListingState): string[] {
  return Array.from({ length: Math.min(releases + 1, MAX_VERSIONS) }, (_, back) => versionOf(releases - back));
}

function timeOf(chance: number): string {
  return new Date(between(0, 86_400_000, chance)).toISOString().slice(11, 23).concat('660');
}
