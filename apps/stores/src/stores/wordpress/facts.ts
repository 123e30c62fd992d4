import { type Day, daysBetween } from '@pi/domain';
import { between, some } from '../../catalogue/draw.ts';
import { totalAt } from '../../catalogue/growth.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { placedName } from '../../place.ts';

const DOWNLOADS = { from: 2, to: 8.6 };
const TAGS = ['forms', 'gallery', 'page builder', 'security', 'shipping', 'woocommerce'] as const;

/** All that the directory says of a plugin, before it is written down. */
export type Facts = ReturnType<typeof factsOf>;

/** What the directory says of a plugin on a day. */
export function factsOf(listing: ListingState, day: Day) {
  const { draw, company } = listing;
  const business = draw('business model');
  return {
    ...listing,
    slug: placedName(listing),
    account: company.handle.replaceAll('-', ''),
    downloads: totalAt(draw, DOWNLOADS, daysBetween(listing.listedOn, day)),
    stars: starsOf(listing),
    homepage: company.site && draw('homepage') < 0.8 ? `${company.site}/${listing.firstSlug}` : '',
    businessModel: business < 0.06 ? 'commercial' : business < 0.12 && 'community',
    requires: draw('requires') > 0.05 && `${between(4, 7, draw('requires'))}.${between(0, 9, draw('minor'))}`,
    tested: draw('tested') > 0.02 && `6.${between(1, 9, draw('tested'))}.2`,
    requiresPhp: draw('php') > 0.3 && `7.${between(0, 5, draw('php'))}`,
    needs: draw('needs') < 0.1 ? ['woocommerce'] : [],
    threads: Math.floor(listing.ratingCount / 10),
    tags: draw('no tags') < 0.05 ? [] : some(TAGS, 0.5, draw, 'tag'),
    revision: between(1_000_000, 3_400_000, draw('revision')),
  };
}

/** How often each number of stars was given, from five to one: as many as there are ratings, with their average. */
function starsOf({ rating, ratingCount }: ListingState): [stars: string, times: number][] {
  const lower = Math.floor(rating ?? 0);
  const higher = Math.round((rating ?? 0) * ratingCount) - lower * ratingCount;
  const times = new Map([
    [lower + 1, higher],
    [lower, ratingCount - higher],
  ]);
  return [5, 4, 3, 2, 1].map((stars) => [String(stars), times.get(stars) ?? 0]);
}
