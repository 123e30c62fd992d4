import { between, hashText, pick } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { placedName } from '../../place.ts';
import { pricingOf } from './pricing.ts';

export const STORE = 'https://apps.shopify.com';

export const CATEGORIES = [
  { path: 'sales-channels', title: 'Sales channels' },
  { path: 'finding-products', title: 'Finding products' },
  { path: 'selling-products', title: 'Selling products' },
  { path: 'orders-and-shipping', title: 'Orders and shipping' },
  { path: 'store-design', title: 'Store design' },
  { path: 'marketing-and-conversion', title: 'Marketing and conversion' },
  { path: 'store-management', title: 'Store management' },
] as const;

/** All that this store says of an app, before it is put into a page. */
export type Facts = ReturnType<typeof factsOf>;

/** What this store says of an app on the day of the state. */
export function factsOf(listing: ListingState) {
  const { draw, company } = listing;
  const handle = placedName(listing);
  const picture = hashText(handle).toString(16).padStart(8, '0').repeat(4);
  return {
    ...listing,
    handle,
    address: `${STORE}/${handle}`,
    icon: `https://cdn.shopify.com/app-store/listing_images/${picture}/icon/sample.png`,
    category: pick(CATEGORIES, draw('category')),
    features: between(2, 5, draw('features')),
    pricing: pricingOf(listing),
    rating: listing.rating === null ? null : Math.round(listing.rating * 10) / 10,
    partner: company.handle,
    supportEmail: company.email,
    site: company.site,
    privacyUrl: company.site && draw('privacy') < 0.9 ? `${company.site}/privacy` : null,
  };
}
