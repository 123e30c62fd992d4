import type { atlassian } from '@pi/scrapers/pages';
import { between, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { hexOf, placedName, placeNumber } from '../../place.ts';

const CATEGORIES = [
  'Charts & diagramming',
  'Integrations',
  'IT & helpdesk',
  'Project management',
  'Reports',
  'Tasks',
  'Time tracking',
  'Workflow',
].map((name, n) => ({ name, number: 2 + 3 * n }));
const PAYMENT_MODELS = ['free', 'vendor', 'atlassian', 'atlassian'] as const;
const APPLICATIONS: readonly [atlassian.ApplicationFacts, ...atlassian.ApplicationFacts[]] = [
  { key: 'jira', name: 'Jira', inCloud: true, versions: { min: '8.20.0', max: '10.3.1' } },
  { key: 'jira', name: 'Jira', inCloud: true, versions: null },
  { key: 'confluence', name: 'Confluence', inCloud: false, versions: { min: '7.13', max: '9.2.0' } },
];
const BITBUCKET = { key: 'bitbucket', name: 'Bitbucket', inCloud: false, versions: { min: '7.0.0', max: '9.4.0' } };
const PEOPLE_PER_INSTALLATION = 400;

/** The key of an app: it never changes. */
export function keyOf(_seed: number, listing: ListingState): string {
  return `com.sample.${placedName(listing)}`;
}

/** Installations as the store publishes them; null for some apps. */
export function installsOf({ count, draw }: ListingState): number | null {
  return draw('installs told') < 0.05 ? null : count;
}

/** The facts of an app on the day of the state. */
export function factsOf(seed: number, listing: ListingState): atlassian.AppFacts {
  const { draw, company } = listing;
  const installs = installsOf(listing);
  return {
    key: keyOf(seed, listing),
    number: 1_200_000 + placeNumber(listing),
    slug: listing.slug,
    name: listing.name,
    tagLine: listing.summary.slice(0, 130),
    summary: listing.description.slice(0, 250),
    categories: some(CATEGORIES, 0.3, draw, 'category').slice(0, 4),
    image: hexOf(draw, 'image'),
    vendor: {
      number: 1_210_000 + company.index,
      handle: company.handle,
      name: listing.developer,
      image: `vendor-${company.index}`,
      isTopVendor: draw('top vendor') < 0.3,
    },
    downloads: Math.floor(listing.count * (1 + 9 * draw('downloads'))),
    installs,
    users: installs === null ? null : installs * PEOPLE_PER_INSTALLATION,
    // The store counts to four stars, and writes zeros without ratings.
    averageStars: listing.rating === null ? 0 : (listing.rating * 4) / 5,
    reviewCount: listing.ratingCount,
    modifiedAt: `${listing.updatedOn}T17:14:45.319Z`,
    newest: newestOf(listing),
  };
}

function newestOf({ version, updatedOn, draw }: ListingState): atlassian.VersionFacts {
  return {
    name: version,
    paymentModel: pick(PAYMENT_MODELS, draw('payment')),
    releasedOn: `${updatedOn}T00:00:00.000Z`,
    applications: [pick(APPLICATIONS, draw('application')), ...(draw('two applications') < 0.2 ? [BITBUCKET] : [])],
    screenshots: Array.from({ length: between(0, 4, draw('screenshots')) }, (_, n) => hexOf(draw, 'screenshot', n)),
    video: draw('video') < 0.2 ? hexOf(draw, 'video id').slice(0, 11) : null,
  };
}
