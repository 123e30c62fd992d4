import { type Day, daysBetween } from '@pi/domain';
import { escapeHtml, type wordpress } from '@pi/scrapers/pages';
import { tagsOf } from '../../catalogue/categories.ts';
import { between, pick } from '../../catalogue/draw.ts';
import { totalAt } from '../../catalogue/growth.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { reviewsOn } from '../../catalogue/reviews.ts';
import { placedName, repositoryName } from '../../place.ts';

const DOWNLOADS = { from: 2, to: 8.6 };

const MAX_REVIEWS = 10;
const CAPTIONS = ['The settings.', 'How it looks on a page.', 'The list of all entries.', 'On a phone.'] as const;

// The sizes of a plugin's icon; most have two.
const ICON_SETS = [['1x', '2x'], ['1x', '2x'], ['1x', 'svg'], ['1x'], ['default']] as const;

/** The facts of a plugin on a day. */
export function factsOf(listing: ListingState, day: Day): wordpress.PluginFacts {
  const { draw, company } = listing;
  const slug = placedName(listing);
  const business = draw('business model');
  const businessModel = business < 0.06 ? 'commercial' : business < 0.12 && 'community';
  return {
    slug,
    name: listing.name,
    summary: listing.summary,
    description: descriptionHtml(listing.description),
    version: listing.version,
    author: {
      name: listing.developer,
      account: company.handle.replaceAll('-', ''),
      accountName: company.name,
      site: company.site,
      isLinked: draw('author link') >= 0.07,
    },
    requires: draw('requires') > 0.05 && `${between(4, 7, draw('requires'))}.${between(0, 9, draw('minor'))}`,
    tested: draw('tested') > 0.02 && `6.${between(1, 9, draw('tested'))}.2`,
    requiresPhp: draw('php') > 0.3 && `7.${between(0, 5, draw('php'))}`,
    requiresPlugins: draw('needs') < 0.1 ? ['woocommerce'] : [],
    rating: listing.rating,
    ratingCount: listing.ratingCount,
    stars: starsOf(listing),
    threads: threadsOf(listing),
    threadsResolved: Math.floor(threadsOf(listing) * draw('resolved')),
    installs: listing.count,
    downloads: totalAt(draw, DOWNLOADS, daysBetween(listing.listedOn, day)),
    updatedOn: listing.updatedOn,
    updatedAt: draw('hour') < 0.5 ? '4:03am' : '10:34pm',
    listedOn: listing.listedOn,
    homepage: company.site && draw('homepage') < 0.8 ? `${company.site}/${listing.firstSlug}` : '',
    tags: draw('no tags') < 0.05 ? [] : [...tagsOf(listing), ...(draw('asks') < 0.05 ? ['Q&A'] : [])],
    businessModel,
    repositoryUrl:
      draw('repository') < 0.1 ? `https://github.com/${company.handle}/${repositoryName(listing, slug)}` : '',
    supportUrl: businessModel === 'commercial' && company.site ? `${company.site}/support` : '',
    donateUrl: draw('donate') < 0.4 && company.site ? `${company.site}/donate` : '',
    icons: pick(ICON_SETS, draw('icons')),
    banner: bannerOf(draw('banner')),
    screenshots: Array.from({ length: between(0, 4, draw('screenshots')) }, (_, n) =>
      draw('caption', n) < 0.2 ? '' : pick(CAPTIONS, draw('caption', n)),
    ),
    revision: between(1_000_000, 3_400_000, draw('revision')),
    hasOldVersions: draw('old versions') >= 0.1,
    hasLanguagePack: draw('language packs') >= 0.3,
    hasUpgradeNotice: draw('notice') < 0.3,
    hasBlocks: draw('blocks') < 0.1,
    hasBlueprint: draw('blueprint') < 0.1,
    hasInstallation: draw('installation') < 0.9,
    hasFaq: draw('faq') < 0.7,
    hasChangelog: draw('changelog') < 0.95,
    reviews: reviewsOn(listing, day, MAX_REVIEWS),
  };
}

function descriptionHtml(description: string): string {
  return description
    .split('\n\n')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br />\n')}</p>\n`)
    .join('');
}

// Nobody asks about most plugins.
function threadsOf({ ratingCount, draw }: ListingState): number {
  return draw('threads') < 0.4 ? 0 : Math.ceil(ratingCount / 10);
}

function bannerOf(chance: number): wordpress.PluginFacts['banner'] {
  if (chance < 0.1) return 'none';
  return chance < 0.6 ? 'both' : 'low';
}

/**
 * How often each number of stars was given, from five to one: as many as there are ratings, with
 * their average.
 */
function starsOf({ rating, ratingCount }: ListingState): [stars: string, times: number][] {
  const lower = Math.floor(rating ?? 0);
  const higher = Math.round((rating ?? 0) * ratingCount) - lower * ratingCount;
  // As many a star above as below leave the average as it is.
  const apart = lower > 1 && lower < 5 ? Math.floor((ratingCount - higher) / 5) : 0;
  const times = new Map([
    [lower + 1, higher + apart],
    [lower, ratingCount - higher - 2 * apart],
    [lower - 1, apart],
  ]);
  return [5, 4, 3, 2, 1].map((stars) => [String(stars), times.get(stars) ?? 0]);
}
