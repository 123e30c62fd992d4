import type { atlassian } from '@pi/scrapers/pages';
import { type CategoriesByTopic, categoryOf } from '../../catalogue/categories.ts';
import { between, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { GENERAL_TOPICS, WORK_TOPICS } from '../../catalogue/topics/index.ts';
import { hexOf, placedName, placeNumber } from '../../place.ts';

/** What apps of the store are about. */
export const TOPICS = [...WORK_TOPICS, ...GENERAL_TOPICS] as const;

const NAMES: CategoriesByTopic<string, (typeof TOPICS)[number]> = {
  leads: ['CRM', 'Integrations'],
  documents: ['Content & communication', 'Integrations'],
  signatures: ['Workflow', 'Security & compliance'],
  support: ['IT & helpdesk'],
  workflow: ['Workflow', 'Project management'],
  people: ['Human resources', 'Reports'],
  planning: ['Project management', 'Reports'],
  accounting: ['Reports', 'Integrations'],
  teaching: ['Content & communication'],
  tasks: ['Tasks', 'Project management'],
  notes: ['Content & communication', 'Tasks'],
  calendar: ['Project management', 'Tasks'],
  translation: ['Content & communication', 'Utilities'],
  writing: ['Artificial intelligence', 'Content & communication'],
  assistant: ['Artificial intelligence', 'IT & helpdesk'],
  clipboard: ['Utilities', 'Tasks'],
  time: ['Time tracking', 'Reports'],
  passwords: ['Security & compliance', 'Admin tools'],
  charts: ['Charts & diagramming', 'Reports'],
  search: ['Utilities', 'Admin tools'],
  mail: ['Content & communication', 'IT & helpdesk'],
  forms: ['Forms', 'IT & helpdesk'],
  backup: ['Admin tools', 'Security & compliance'],
};
const NUMBERS = [...new Set(Object.values(NAMES).flat())].map((name, n) => [name, 2 + 3 * n] as const);
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
  return `com.example.${placedName(listing)}`;
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
    categories: categoriesOf(listing),
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

function categoriesOf(listing: ListingState) {
  const first = categoryOf(listing, NAMES);
  const others = some(NUMBERS, 0.06, listing.draw, 'more categories').filter(([name]) => name !== first);
  return [...NUMBERS.filter(([name]) => name === first), ...others]
    .slice(0, 4)
    .map(([name, number]) => ({ name, number }));
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
