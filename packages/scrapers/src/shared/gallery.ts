import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../contract.ts';
import type { ListingDraft } from './checked-listing.ts';
import { emptyPage } from './empty-page.ts';
import { firstCategory } from './first-category.ts';
import { type GalleryAnswer, GalleryExtension, galleryTotal, type Release } from './gallery-format.ts';
import { ifPresent } from './if-present.ts';
import { isObject } from './is-object.ts';
import { rawIsoDay, rawNumber } from './json-value.ts';
import { listingsOf } from './list-elements.ts';
import { rawCount, textOf, urlOf } from './raw-value.ts';
import { findReadable, firstText } from './read-fields.ts';
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
  return listingsOf(extensions, GalleryExtension, draftOf, 'extension', response, idOf);
}

function idOf({ publisher, extensionName }: Record<string, unknown>): string | undefined {
  const name = isObject(publisher) ? textOf(publisher.publisherName) : null;
  return name && textOf(extensionName) ? `${name}.${extensionName}` : undefined;
}

function draft(extension: GalleryExtension): Omit<ListingDraft, 'url'> {
  const { publisher, extensionName } = extension;
  return {
    externalId: `${publisher.publisherName}.${extensionName}`,
    name: firstText(() => extension.displayName) ?? extensionName,
    summary: () => textOf(extension.shortDescription),
    category: () => ifPresent(extension.categories, firstCategory),
    categories: () => extension.categories,
    tags: () => extension.tags?.filter((tag) => !isInternal(tag)),
    listedOn: () => ifPresent(extension.publishedDate, rawIsoDay),
    updatedOn: () => ifPresent(extension.lastUpdated, rawIsoDay),
    developer: () => developerOf(extension),
    badges: () => (publisher.isDomainVerified ? ['verified_domain'] : []),
    ...releaseFields(() => releaseOf(extension)),
    downloads: () => ifPresent(statistic(extension, 'install'), (value) => rawCount(value, () => 'exact')),
    rating: () =>
      ifPresent(statistic(extension, 'ratingcount'), (count) => (count ? statistic(extension, 'averagerating') : null)),
    ratingCount: () => statistic(extension, 'ratingcount'),
    readFrom: 'data',
  };
}

// Tags that the store sets for editors, such as `__web_extension`.
function isInternal(tag: unknown): boolean {
  return typeof tag === 'string' && tag.startsWith('__');
}

function developerOf({ publisher }: GalleryExtension) {
  return {
    name: textOf(publisher.displayName) ?? publisher.publisherName,
    site: () => (publisher.isDomainVerified ? urlOf(publisher.domain) : null),
    siteVerified: () => (publisher.isDomainVerified ? true : null),
    externalId: publisher.publisherName,
  };
}

// The newest comes first; a pre-release is taken only where there is no other.
function releaseOf({ versions }: GalleryExtension): Release | undefined {
  return findReadable(versions ?? [], (one) => property(one, 'Code.PreRelease') !== 'true') ?? versions?.[0];
}

function releaseFields(releaseOf: () => Release | undefined): Partial<ListingDraft> {
  const link = (name: string, read: (value: unknown) => string | null) => () => {
    const release = releaseOf();
    return release?.properties && read(property(release, `Services.Links.${name}`));
  };
  const price = () => ifPresent(releaseOf(), (release) => property(release, 'Services.Content.Pricing')) ?? undefined;
  return {
    version: () => ifPresent(releaseOf(), ({ version }) => textOf(version)),
    minimumVersion: () => {
      const release = releaseOf();
      return release?.properties && property(release, 'Code.Engine');
    },
    iconUrl: () => ifPresent(releaseOf(), ({ files }) => files && urlOf(iconIn(files))),
    websiteUrl: link('Learn', urlOf),
    supportUrl: link('Support', urlOf),
    sourceUrl: link('Source', repositoryUrl),
    pricingModel: () => ifPresent(price(), (label) => PRICING.get(label.toLowerCase())),
    pricingLabel: price,
  };
}

function iconIn(files: NonNullable<Release['files']>): string | undefined {
  return findReadable(files, ({ assetType }) => assetType.endsWith('.Icons.Default'))?.source;
}

function property({ properties }: Release, name: string): string | null {
  return textOf(findReadable(properties ?? [], ({ key }) => key === `Microsoft.VisualStudio.${name}`)?.value);
}

// A list without a number means null; no list means undefined.
function statistic({ statistics }: GalleryExtension, name: string): unknown {
  return statistics ? rawNumber(statistics.find(({ statisticName }) => statisticName === name)?.value) : undefined;
}
