import type { z } from 'zod';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { firstCategory } from '../../shared/first-category.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { isObject } from '../../shared/is-object.ts';
import { rawIsoDay, rawNumber, rawRating, rawUrl } from '../../shared/json-value.ts';
import { textOf, urlOf } from '../../shared/raw-value.ts';
import { findReadable } from '../../shared/read-fields.ts';
import type { Detail, ListedApp, Publisher } from './answers.ts';
import { picturesIn, videosIn } from './media.ts';
import { labelOf, modelOf } from './pricing.ts';

/** The listing of one app of a page. */
export function listingFromList(app: z.infer<typeof ListedApp>): ListingDraft {
  return {
    externalId: app.oafId,
    url: appUrl(app.oafId),
    name: app.title,
    summary: () => textOf(app.description),
    iconUrl: () => app.logos && logoUrl(app.logos),
    category: () => ifPresent(app.listingCategories, firstCategory),
    categories: () => app.listingCategories,
    itemType: () => app.type && textOf(app.type),
    developer: () => developerOf(app.publisher),
    pricingModel: () => modelOf(app.pricing),
    rating: () => rawRating(app.averageRating, app.reviewsAmount),
    ratingCount: () => rawNumber(app.reviewsAmount),
    readFrom: 'data',
  };
}

/**
 * The listing of a listing in full.
 * @throws Error where it has no id
 */
export function listingFromDetail(detail: z.infer<typeof Detail>): ListingDraft {
  const id = detail.appExchangeId ?? detail.id;
  if (!id) throw new Error('id: the answer does not name its app');
  const facts = () =>
    findReadable(detail.extensions ?? [], ({ extensionType }) => extensionType?.endsWith('/Listing'))?.data;
  const solution = () => detail.solution?.solution ?? undefined;
  const reviews = () => detail.reviewsSummary ?? undefined;
  return {
    externalId: id,
    url: appUrl(id),
    name: detail.name,
    summary: () => textOf(detail.description),
    description: () => textOf(detail.fullDescription),
    iconUrl: () => ifPresent(itemsOf(detail, 'LogoSet'), logoUrl),
    screenshots: () => ifPresent(itemsOf(detail, 'Carousel'), picturesIn),
    videos: () =>
      ifPresent(itemsOf(detail, 'Carousel'), (carousel) => videosIn(carousel, itemsOf(detail, 'Demo') ?? [])),
    category: () => ifPresent(categoriesIn(detail), firstCategory),
    categories: () => categoriesIn(detail),
    worksWith: () => facts() && productsOf(facts()),
    itemType: () => detail.technology && textOf(detail.technology),
    version: () => ifPresent(solution(), ({ version }) => textOf(version?.versionName)),
    listedOn: () => ifPresent(facts() ?? undefined, ({ publishedDate }) => rawIsoDay(publishedDate)),
    updatedOn: () => ifPresent(solution(), ({ latestVersionDate }) => rawIsoDay(latestVersionDate)),
    developer: () => developerOf(detail.publisher),
    websiteUrl: () => ifPresent(facts() ?? undefined, ({ salesWebsite }) => urlOf(salesWebsite)),
    languages: () => facts()?.languages,
    pricingModel: () => modelOf(detail.pricing?.price_model_type),
    pricingLabel: () => labelOf(detail.pricing?.model?.plans),
    rating: () => ifPresent(reviews(), ({ averageRating, reviewCount }) => rawRating(averageRating, reviewCount)),
    ratingCount: () => ifPresent(reviews(), ({ reviewCount }) => rawNumber(reviewCount)),
    placement: () => ifPresent(facts()?.featured ?? undefined, (featured) => (featured ? 'featured' : null)),
    readFrom: 'data',
  };
}

function appUrl(id: string): string {
  return `https://appexchange.salesforce.com/listingDetail?listingId=${id}`;
}

function developerOf(publisher: Publisher): unknown {
  if (!publisher) return publisher;
  return {
    name: publisher.name,
    externalId: () => ifPresent(publisher.id, textOf),
    email: () => ifPresent(publisher.email, textOf),
    site: () => ifPresent(publisher.website, urlOf),
  };
}

type ListingFacts = NonNullable<NonNullable<z.infer<typeof Detail>['extensions']>[number]['data']>;

function itemsOf({ plugins }: z.infer<typeof Detail>, type: string): unknown[] | undefined {
  return findReadable(plugins ?? [], ({ pluginType }) => pluginType?.endsWith(`/${type}`))?.data?.items ?? undefined;
}

function categoriesIn({ businessNeeds }: z.infer<typeof Detail>): unknown[] | undefined {
  return businessNeeds ? Object.entries(businessNeeds).flatMap(([slug, need]) => chosenIn(slug, need)) : undefined;
}

// As in the list, a category without narrower ones is chosen itself. What is of another form is
// left for validation.
function chosenIn(slug: string, need: unknown): unknown[] {
  if (!isObject(need)) return need === null || need === undefined ? [] : [[need]];
  const { isSelected, categories } = need;
  if (isSelected !== true)
    return isSelected === false || isSelected === null || isSelected === undefined ? [] : [[isSelected]];
  if (categories === null || categories === undefined) return [slug];
  if (!Array.isArray(categories)) return [slug, [categories]];
  return categories.length > 0 ? categories : [slug];
}

function productsOf(facts: ListingFacts | null | undefined): unknown[] | undefined {
  const products = [...(facts?.productsSupported ?? []), ...(facts?.productsRequired ?? [])];
  return facts?.productsSupported ? [...new Set(products)] : undefined;
}

function logoUrl(logos: unknown[]): unknown {
  const logo = logos.find((one) => isObject(one) && one.logoType === 'Logo') ?? logos[0];
  return isObject(logo) ? rawUrl(logo.mediaId) : (logo ?? null);
}
