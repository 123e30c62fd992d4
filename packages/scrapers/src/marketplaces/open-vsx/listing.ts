import type { ListingDraft } from '../../shared/checked-listing.ts';
import { firstCategory } from '../../shared/first-category.ts';
import { rawIsoDay, rawNumber, rawRating } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import { firstText } from '../../shared/read-fields.ts';
import { repositoryUrl } from '../../shared/repository-url.ts';
import { extensionUrl } from './extension-id.ts';
import type { Entry, Extension } from './format.ts';

/**
 * The listing in an entry of the search. A number that is left out is none: the store leaves out
 * what has no value.
 */
export function listingFromEntry(entry: Entry): ListingDraft {
  const { namespace, name } = entry;
  return {
    externalId: `${namespace}.${name}`,
    url: extensionUrl(namespace, name),
    name: firstText(() => entry.displayName) ?? name,
    summary: () => textOf(entry.description),
    iconUrl: () => urlOf(entry.files?.icon),
    version: () => textOf(entry.version),
    updatedOn: () => rawIsoDay(entry.timestamp),
    developer: { name: namespace, externalId: namespace },
    badges: () => (entry.verified ? ['verified'] : []),
    downloads: () => rawCount(rawNumber(entry.downloadCount), () => 'exact'),
    rating: () => rawRating(entry.averageRating, entry.reviewCount),
    ratingCount: () => rawNumber(entry.reviewCount),
    readFrom: 'data',
  };
}

/** The listing in the answer for one extension. */
export function listingFromExtension(extension: Extension): ListingDraft {
  return {
    ...listingFromEntry(extension),
    category: () => firstCategory(extension.categories ?? null),
    categories: () => extension.categories ?? null,
    tags: () => extension.tags ?? null,
    minimumVersion: () => textOf(extension.engines?.vscode),
    developer: () => developerOf(extension),
    websiteUrl: () => urlOf(extension.homepage),
    supportUrl: () => urlOf(extension.bugs),
    sourceUrl: () => repositoryUrl(extension.repository),
  };
}

function developerOf(extension: Extension) {
  return {
    name: developerName(extension),
    site: () => urlOf(ownAccount(extension)?.homepage),
    externalId: extension.namespace,
  };
}

function developerName(extension: Extension): string {
  const shown = textOf(extension.namespaceDisplayName);
  const { namespace } = extension;
  return (shown === namespace ? null : shown) ?? textOf(ownAccount(extension)?.fullName) ?? namespace;
}

// The namespace is the publisher. Who uploaded may be an employee or a robot: taken only where the
// account has its name.
function ownAccount({ namespace, publishedBy }: Extension) {
  return publishedBy?.loginName?.toLowerCase() === namespace.toLowerCase() ? publishedBy : undefined;
}
