import type { Day } from '@pi/domain';
import { shopify } from '@pi/scrapers/pages';
import { type CategoriesByTopic, categoryOf } from '../../catalogue/categories.ts';
import { between, type Draw, hashText, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { reviewsOn } from '../../catalogue/reviews.ts';
import { COMMERCE_TOPICS, GENERAL_TOPICS } from '../../catalogue/topics/index.ts';
import { placedName, placeNumber } from '../../place.ts';
import { distributionOf } from './distribution.ts';
import { pricingOf } from './pricing.ts';

const COUNTRIES = ['Canada', 'United Kingdom', 'United States', 'Australia', 'Germany', 'Japan'] as const;
const REVIEWS_OF_AN_APP = 4096;

const [CHANNELS, FINDING, SELLING, ORDERS, DESIGN, MARKETING, MANAGEMENT] = shopify.CATEGORIES;

/** What apps of the store are about. */
export const TOPICS = [...COMMERCE_TOPICS, ...COMMERCE_TOPICS, ...GENERAL_TOPICS] as const;

const CATEGORIES: CategoriesByTopic<{ path: string; title: string }, (typeof TOPICS)[number]> = {
  shipping: [ORDERS, MANAGEMENT],
  productReviews: [MARKETING, SELLING],
  upsell: [MARKETING, SELLING],
  discounts: [MARKETING, SELLING],
  inventory: [MANAGEMENT, FINDING],
  marketing: [MARKETING, CHANNELS],
  subscriptions: [SELLING, ORDERS],
  storeDesign: [DESIGN, MARKETING],
  tasks: [MANAGEMENT],
  notes: [MANAGEMENT],
  calendar: [SELLING, MANAGEMENT],
  translation: [DESIGN, CHANNELS],
  writing: [MARKETING, DESIGN],
  assistant: [MANAGEMENT, MARKETING],
  clipboard: [MANAGEMENT],
  time: [MANAGEMENT],
  passwords: [MANAGEMENT],
  charts: [MANAGEMENT, MARKETING],
  search: [DESIGN, FINDING],
  mail: [MARKETING, MANAGEMENT],
  forms: [MARKETING, DESIGN],
  backup: [MANAGEMENT],
};

const WORKS_WITH = ['Checkout', 'Customer accounts', 'Shopify Flow'] as const;
const LANGUAGES = ['French', 'German', 'Japanese', 'Chinese (Simplified)'] as const;

/** The facts of an app on the day of the state. */
export function factsOf(listing: ListingState): shopify.AppFacts {
  const { draw, company } = listing;
  const handle = placedName(listing);
  const picture = (hashText(handle) >>> 0).toString(16).padStart(8, '0').repeat(4);
  const first = categoryOf(listing, CATEGORIES);
  return {
    handle,
    name: listing.name,
    summary: listing.summary,
    description: listing.description,
    icon: `https://cdn.shopify.com/app-store/listing_images/${picture}/icon/app.png`,
    categories: [first, ...some(shopify.CATEGORIES, 0.1, draw, 'more categories').filter((one) => one !== first)].slice(
      0,
      2,
    ),
    screenshots: Array.from(
      { length: between(1, 5, draw('screenshots')) },
      (_, n) => `https://cdn.shopify.com/app-store/listing_images/${picture}/desktop_screenshot/${n + 1}.png`,
    ),
    videos: draw('video') < 0.3 ? [picture.slice(0, 11)] : [],
    worksWith: some(WORKS_WITH, 0.4, draw, 'works with'),
    languages: ['English', ...some(LANGUAGES, 0.4, draw, 'language')],
    isBuiltForShopify: draw('built for shopify') < 0.2,
    features: between(2, 5, draw('features')),
    pricing: pricingOf(listing),
    rating: listing.rating === null ? null : Math.round(listing.rating * 10) / 10,
    ratingCount: listing.ratingCount,
    distribution: distributionOf(listing.rating, listing.ratingCount),
    developer: listing.developer,
    partner: company.handle,
    supportEmail: company.email,
    site: company.site,
    privacyUrl: showsContact(draw) ? company.privacyUrl : null,
    launchedOn: listing.listedOn,
  };
}

/** Whether an app shows its privacy address beside its developer's site. */
export function showsContact(draw: Draw): boolean {
  return draw('privacy') < 0.9;
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
    reply:
      draw('reply', n) < 0.6
        ? { text: 'Thank you for your review! Write to us when something is missing.', day: writtenOn }
        : null,
  }));
}
