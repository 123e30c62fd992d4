import type { Day } from '@pi/domain';
import { shopify } from '@pi/scrapers/pages';
import { between, hashText, pick } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { reviewsOn } from '../../catalogue/reviews.ts';
import { placedName, placeNumber } from '../../place.ts';
import { pricingOf } from './pricing.ts';

const COUNTRIES = ['Canada', 'United Kingdom', 'United States', 'Australia', 'Germany', 'Japan'] as const;
const REVIEWS_OF_AN_APP = 4096;

/** The facts of an app on the day of the state. */
export function factsOf(listing: ListingState): shopify.AppFacts {
  const { draw, company } = listing;
  const handle = placedName(listing);
  const picture = hashText(handle).toString(16).padStart(8, '0').repeat(4);
  return {
    handle,
    name: listing.name,
    summary: listing.summary,
    description: listing.description,
    icon: `https://cdn.shopify.com/app-store/listing_images/${picture}/icon/sample.png`,
    category: pick(shopify.CATEGORIES, draw('category')),
    features: between(2, 5, draw('features')),
    pricing: pricingOf(listing),
    rating: listing.rating === null ? null : Math.round(listing.rating * 10) / 10,
    ratingCount: listing.ratingCount,
    developer: listing.developer,
    partner: company.handle,
    supportEmail: company.email,
    site: company.site,
    privacyUrl: company.site && draw('privacy') < 0.9 ? `${company.site}/privacy` : null,
    launchedOn: listing.listedOn,
  };
}

/** The facts of an app's newest reviews on a day, newest first. */
export function reviewFacts(listing: ListingState, day: Day, most: number): shopify.ReviewFacts[] {
  const { draw } = listing;
  return reviewsOn(listing, day, most).map(({ n, stars, text, day: writtenOn, author }) => ({
    id: placeNumber(listing) * REVIEWS_OF_AN_APP + n,
    stars,
    text,
    day: writtenOn,
    author,
    country: pick(COUNTRIES, draw('country', n)),
    yearsOfUse: between(1, 7, draw('years of use', n)),
    reply: 'Sample reply: thank you, says nobody.',
  }));
}
