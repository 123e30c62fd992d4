import { between, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { placeNumber } from '../../place.ts';

const PRICES = ['FREE', 'FREEMIUM', 'PAID'] as const;
const TAGS = ['Code Tools', 'User Interface', 'Editor', 'Notebook', 'Integration'] as const;
const A_DAY = 86_400_000;

/** One plugin of a page of the list; a picture of it is named for themes alone. */
export function pluginOf(listing: ListingState) {
  const { draw, company } = listing;
  const id = placeNumber(listing);
  const isTheme = draw('theme') < 0.15;
  return {
    id,
    xmlId: `example.${company.handle.replaceAll('-', '')}.${id}`,
    link: `/plugin/${id}-${listing.slug}`,
    name: listing.name,
    preview: listing.summary,
    downloads: listing.count,
    pricingModel: PRICES[(priceAtFirst(draw('price')) + listing.priceChanges) % PRICES.length],
    icon: draw('icon') < 0.1 ? undefined : `/files/${id}/${id + listing.releases}/icon/default.svg`,
    previewImage: isTheme ? `/files/${id}/preview_${id}.png` : undefined,
    cdate: Date.parse(listing.updatedOn) + between(0, A_DAY, draw('updated at')),
    rating: ratingOf(listing),
    hasSource: draw('source') < 0.6,
    tags: isTheme
      ? ['Theme', 'User Interface']
      : [pick(TAGS, draw('tag')), ...some(['Productivity'], 0.3, draw, 'tags')],
    vendor: { name: listing.developer, isVerified: company.site !== null && draw('verified') < 0.4 },
  };
}

// Most are free.
function priceAtFirst(chance: number): number {
  return chance < 0.7 ? 0 : chance < 0.85 ? 1 : 2;
}

// Without votes it is 0 in some answers and null in others.
function ratingOf({ rating, draw }: ListingState): number | null {
  if (rating === null) return draw('unrated') < 0.5 ? 0 : null;
  return Math.round(rating * 10) / 10;
}
