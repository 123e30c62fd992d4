import { some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { hexOf, placedName, placeNumber } from '../../place.ts';

/** What HACS sorts repositories into. */
export const CATEGORIES = ['appdaemon', 'integration', 'plugin', 'python_script', 'template', 'theme'] as const;
export type Kind = (typeof CATEGORIES)[number] | 'addon';

// About as often as there are of them; add-ons stand in no category of HACS.
const KINDS: readonly Kind[] = [
  ...Array<Kind>(11).fill('integration'),
  ...Array<Kind>(4).fill('addon'),
  ...Array<Kind>(2).fill('plugin'),
  ...CATEGORIES.filter((category) => category !== 'integration'),
];
const TOPICS = ['climate', 'home-assistant', 'sensor', 'sample-data', 'solar'] as const;
const COUNTRIES = ['DE', 'NL', 'US'] as const;

// GitHub's numbers of repositories have nine digits.
const FIRST_REPOSITORY = 100_000_000;

/** All that the files say of a listing, before it is written down. */
export type Facts = ReturnType<typeof factsOf>;

/** What a slot holds, always: a file finds its listings without looking at all the others. */
export function kindOf({ slot }: { slot: number }): Kind {
  return KINDS[slot % KINDS.length] ?? 'integration';
}

/** What names a listing: an add-on's slug with its repository's mark, or GitHub's number of a repository. */
export function idOf(_seed: number, listing: ListingState): string {
  if (kindOf(listing) !== 'addon') return String(FIRST_REPOSITORY + placeNumber(listing));
  return `${hexOf(listing.draw, 'repository')}_${domainOf(listing)}`;
}

/** Installations that report a listing; null where none do, or where its kind is not reported. */
export function reportedOf(listing: ListingState): number | null {
  const kind = kindOf(listing);
  if (kind === 'addon') return Math.max(1, listing.count);
  return kind === 'integration' && listing.count > 0 ? listing.count : null;
}

/** What the files say of a listing on the day of the state. */
export function factsOf(seed: number, listing: ListingState) {
  const { draw, company } = listing;
  const kind = kindOf(listing);
  const hasReleases = draw('releases') < 0.9;
  const hasFile = hasReleases && kind !== 'theme' && draw('release file') < 0.25;
  return {
    ...listing,
    id: idOf(seed, listing),
    kind,
    domain: domainOf(listing),
    fullName: `${company.handle}/${placedName(listing)}`,
    hasReleases,
    // Only releases that a file is attached to have a number; themes never are.
    downloads: hasFile ? Math.floor(listing.count * draw('share of the newest')) : null,
    topics: draw('no topics') < 0.12 ? [] : some(TOPICS, 0.4, draw, 'topic'),
    countries: draw('countries') < 0.25 ? some(COUNTRIES, 0.4, draw, 'country') : [],
    stars: Math.floor(listing.count / 20),
    issues: Math.floor(draw('issues') * 20),
  };
}

function domainOf(listing: ListingState): string {
  return placedName(listing).replaceAll('-', '_');
}
