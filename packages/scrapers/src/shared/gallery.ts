import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../contract.ts';
import type { ListingDraft } from './checked-listing.ts';
import { emptyPage } from './empty-page.ts';
import { type GalleryAnswer, GalleryExtension, galleryTotal, type Release } from './gallery-format.ts';
import { rawIsoDay, rawNumber } from './json-value.ts';
import { listingsOf } from './list-elements.ts';
import { rawCount, textOf, urlOf } from './raw-value.ts';
import { repositoryUrl } from './repository-url.ts';

const PRICING = new Map([
  ['free', 'free'],
  ['trial', 'free_trial'],
]);

/**
 * The listings of a gallery's answer, the format that editors of the VS Code family ask for
 * extensions in.
 * @param pageUrl where people look at an extension of that store
 */
export function galleryListings(
  answer: GalleryAnswer,
  pageUrl: (publisher: string, name: string) => string,
  response: StoreResponse,
): ParseResult {
  const { extensions } = answer.results[0];
  if (extensions.length === 0) return emptyPage(galleryTotal(answer), 0, response);
  const draftOf = (extension: GalleryExtension) => ({
    ...draft(extension),
    url: pageUrl(extension.publisher.publisherName, extension.extensionName),
  });
  return listingsOf(extensions, GalleryExtension, draftOf, 'extension', response);
}

function draft({ publisher, extensionName, ...extension }: GalleryExtension): Omit<ListingDraft, 'url'> {
  const { domain, isDomainVerified } = publisher;
  return {
    externalId: `${publisher.publisherName}.${extensionName}`,
    name: textOf(extension.displayName) ?? extensionName,
    summary: textOf(extension.shortDescription),
    category: extension.categories && (extension.categories[0] ?? null),
    listedOn: extension.publishedDate === undefined ? undefined : rawIsoDay(extension.publishedDate),
    updatedOn: extension.lastUpdated === undefined ? undefined : rawIsoDay(extension.lastUpdated),
    developer: {
      name: textOf(publisher.displayName) ?? publisher.publisherName,
      site: isDomainVerified ? urlOf(domain) : null,
      siteVerified: isDomainVerified ? true : null,
      externalId: publisher.publisherName,
    },
    badges: isDomainVerified ? ['verified_domain'] : [],
    ...releaseFields(extension.versions ?? []),
    ...statisticFields(extension.statistics),
    readFrom: 'data',
  };
}

// The newest comes first; a pre-release is taken only where there is no other.
function releaseFields(releases: Release[]): Partial<ListingDraft> {
  const release = releases.find((one) => property(one, 'Code.PreRelease') !== 'true') ?? releases[0];
  if (!release) return {};
  const icon = release.files?.find(({ assetType }) => assetType.endsWith('.Icons.Default'));
  const price = property(release, 'Services.Content.Pricing');
  return {
    version: textOf(release.version),
    iconUrl: release.files && urlOf(icon?.source),
    websiteUrl: release.properties && urlOf(property(release, 'Services.Links.Learn')),
    supportUrl: release.properties && urlOf(property(release, 'Services.Links.Support')),
    sourceUrl: release.properties && repositoryUrl(property(release, 'Services.Links.Source')),
    pricingModel: price === null ? undefined : PRICING.get(price.toLowerCase()),
    pricingLabel: price ?? undefined,
  };
}

function property({ properties }: Release, name: string): string | null {
  return textOf(properties?.find(({ key }) => key === `Microsoft.VisualStudio.${name}`)?.value);
}

// A list without a number means null; no list means undefined.
function statisticFields(statistics: GalleryExtension['statistics']): Partial<ListingDraft> {
  if (!statistics) return {};
  const number = (name: string) => rawNumber(statistics.find(({ statisticName }) => statisticName === name)?.value);
  const ratingCount = number('ratingcount');
  return {
    downloads: rawCount(number('install'), () => 'exact'),
    rating: ratingCount === 0 || ratingCount === null ? null : number('averagerating'),
    ratingCount,
  };
}
