import type { jetbrains } from '@pi/scrapers/pages';
import { between, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { placeNumber } from '../../place.ts';

const PRICES = ['FREE', 'FREEMIUM', 'PAID'] as const;
const TAGS = ['Code Tools', 'User Interface', 'Editor', 'Notebook', 'Integration'] as const;
const A_DAY = 86_400_000;

/** The facts of a plugin on the day of the state. */
export function factsOf(listing: ListingState): jetbrains.PluginFacts {
  const { draw, company } = listing;
  const id = placeNumber(listing);
  const isTheme = draw('theme') < 0.15;
  return {
    id,
    xmlId: `example.${company.handle.replaceAll('-', '')}.${id}`,
    slug: listing.slug,
    name: listing.name,
    preview: listing.summary,
    downloads: listing.count,
    pricingModel: PRICES[(firstPrice(draw('price')) + listing.priceChanges) % PRICES.length] ?? 'FREE',
    iconUpdate: draw('icon') < 0.1 ? null : id + listing.releases,
    isTheme,
    updatedAt: Date.parse(listing.updatedOn) + between(0, A_DAY, draw('updated at')),
    rating: ratingOf(listing),
    hasSource: draw('source') < 0.6,
    tags: isTheme
      ? ['Theme', 'User Interface']
      : [pick(TAGS, draw('tag')), ...some(['Productivity'], 0.3, draw, 'tags')],
    vendor: { name: listing.developer, isVerified: company.site !== null && draw('verified') < 0.4 },
  };
}

// Most are free.
function firstPrice(chance: number): number {
  return chance < 0.7 ? 0 : chance < 0.85 ? 1 : 2;
}

function ratingOf({ rating, draw }: ListingState): number | null {
  if (rating === null) return draw('unrated') < 0.5 ? 0 : null;
  return Math.round(rating * 10) / 10;
}
