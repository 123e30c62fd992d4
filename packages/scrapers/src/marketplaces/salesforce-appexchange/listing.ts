import type { z } from 'zod';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { rawIsoDay, rawNumber } from '../../shared/json-value.ts';
import { textOf, urlOf } from '../../shared/raw-value.ts';
import { type Detail, type ListedApp, type Logo, Logos, type Publisher } from './answers.ts';
import { modelOf, pricingOf } from './pricing.ts';

/** The listing of one app of a page. */
export function listingFromList(app: z.infer<typeof ListedApp>): ListingDraft {
  return {
    externalId: app.oafId,
    url: appUrl(app.oafId),
    name: app.title,
    summary: textOf(app.description),
    iconUrl: app.logos && logoUrl(app.logos),
    category: app.listingCategories && (app.listingCategories[0] ?? null),
    itemType: app.type && textOf(app.type),
    developer: developerOf(app.publisher),
    pricingModel: modelOf(app.pricing),
    ...ratingOf(app.averageRating, app.reviewsAmount),
    readFrom: 'data',
  };
}

/**
 * The listing of a listing in full. Its category is a label there, not the list's slug, and is not
 * read.
 */
export function listingFromDetail(detail: z.infer<typeof Detail>): ListingDraft {
  const id = detail.appExchangeId ?? detail.id;
  const facts = detail.extensions?.find(({ extensionType }) => extensionType?.endsWith('/Listing'))?.data;
  const logos = detail.plugins?.find(({ pluginType }) => pluginType?.endsWith('/LogoSet'))?.data?.items;
  const solution = detail.solution?.solution;
  const { reviewsSummary } = detail;
  return {
    externalId: id,
    url: appUrl(id),
    name: detail.name,
    summary: textOf(detail.description),
    description: textOf(detail.fullDescription),
    iconUrl: logos ? logoUrl(Logos.parse(logos)) : undefined,
    itemType: detail.technology && textOf(detail.technology),
    version: solution && textOf(solution.version?.versionName),
    listedOn: facts ? rawIsoDay(facts.publishedDate) : undefined,
    updatedOn: solution ? rawIsoDay(solution.latestVersionDate) : undefined,
    developer: developerOf(detail.publisher),
    websiteUrl: facts && urlOf(facts.salesWebsite),
    languages: facts?.languages,
    ...pricingOf(detail.pricing?.price_model_type, detail.pricing?.model?.plans),
    ...(reviewsSummary ? ratingOf(reviewsSummary.averageRating, reviewsSummary.reviewCount) : {}),
    readFrom: 'data',
  };
}

function appUrl(id: string): string {
  return `https://appexchange.salesforce.com/listingDetail?listingId=${id}`;
}

// 0 reviews are taken for a number like any other (none was recorded); the average of none is no
// rating.
function ratingOf(average: unknown, count: unknown): Pick<ListingDraft, 'rating' | 'ratingCount'> {
  const ratingCount = rawNumber(count);
  return { rating: ratingCount === 0 ? null : rawNumber(average), ratingCount };
}

function developerOf(publisher: Publisher | null | undefined): unknown {
  if (typeof publisher === 'string') return textOf(publisher) && { name: publisher };
  return (
    publisher && {
      name: publisher.name,
      externalId: textOf(publisher.id),
      email: textOf(publisher.email),
      site: urlOf(publisher.website),
    }
  );
}

function logoUrl(logos: Logo[]): string | null {
  const logo = logos.find(({ logoType }) => logoType === 'Logo') ?? logos[0];
  return urlOf(logo?.mediaId);
}
