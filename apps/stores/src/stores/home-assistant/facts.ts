import type { Day } from '@pi/domain';
import type { homeAssistant } from '@pi/scrapers/pages';
import { tagsOf } from '../../catalogue/categories.ts';
import { between, some } from '../../catalogue/draw.ts';
import { type ListingState, versionOf } from '../../catalogue/listing.ts';
import { hexOf, placedName, placeNumber, repositoryName } from '../../place.ts';

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
const MAX_VERSIONS = 5;
const COUNTRIES = ['DE', 'NL', 'US'] as const;

// GitHub's numbers of repositories have nine digits.
const FIRST_REPOSITORY = 100_000_000;

/**
 * The kind of a slot's listings, always the same: a file finds its listings without reading all the
 * others.
 */
export function kindOf({ slot }: { slot: number }): Kind {
  return KINDS[slot % KINDS.length] ?? 'integration';
}

/**
 * The id of a listing: an add-on's slug after its repository's hash, or GitHub's number of a
 * repository.
 */
export function idOf(_seed: number, listing: ListingState): string {
  if (kindOf(listing) !== 'addon') return String(FIRST_REPOSITORY + placeNumber(listing));
  return `${hexOf(listing.draw, 'repository')}_${domainOf(listing)}`;
}

/** Installations that report a listing; null where none do, or where its kind is not reported. */
export function reportedOf(listing: ListingState): number | null {
  const kind = kindOf(listing);
  if (kind === 'addon') return Math.max(1, listing.count);
  const isReported = kind === 'integration' && listing.draw('reported') >= 0.03;
  return isReported && listing.count > 0 ? listing.count : null;
}

/** The facts of a repository on the day of the state. */
export function repositoryFacts(seed: number, listing: ListingState, day: Day): homeAssistant.RepositoryFacts {
  const { draw, count, releases, updatedOn } = listing;
  const kind = kindOf(listing);
  const hasReleases = draw('releases') < 0.9;
  // Only releases with a file have downloads; themes have none.
  const hasFile = hasReleases && kind !== 'theme' && draw('release file') < 0.25;
  return {
    id: idOf(seed, listing),
    fullName: fullNameOf(listing),
    name: draw('manifest name') < 0.97 ? listing.name : null,
    // No recorded integration or theme states one.
    minimumVersion:
      kind === 'plugin' || kind === 'template'
        ? `202${between(2, 6, draw('minimum'))}.${between(1, 13, draw('month'))}.0`
        : undefined,
    manifestName: kind === 'integration' ? listing.name : null,
    domain: kind === 'integration' ? domainOf(listing) : null,
    description: listing.summary,
    countries: draw('countries') < 0.25 ? some(COUNTRIES, 0.4, draw, 'country') : [],
    topics: draw('no topics') < 0.12 ? [] : topicsOf(listing),
    downloads: hasFile ? Math.floor(count * draw('share of the newest')) : null,
    lastVersion: hasReleases ? `${draw('v') < 0.6 ? 'v' : ''}${listing.version}` : null,
    lastCommit: hexOf(draw, 'commit', releases).slice(0, 7),
    etag: hexOf(draw, 'repository at', releases).repeat(8),
    releasesEtag: hasReleases ? hexOf(draw, 'releases', releases).repeat(8) : null,
    updatedAt: `${updatedOn}T17:24:06Z`,
    // Late on the day before: HACS fetches what changed, and downloads change daily.
    fetchedAt: Date.parse(hasFile ? day : updatedOn) / 1000 - 4060.739_491,
    stars: Math.floor(count / 20),
    openIssues: Math.floor(draw('issues') * 20),
  };
}

/** The facts of a repository that HACS removed. */
export function removedFacts(listing: ListingState): homeAssistant.RemovedFacts {
  const how = listing.draw('removed how');
  return {
    fullName: fullNameOf(listing),
    removal: how < 0.2 ? 'blacklist' : 'remove',
    reason: 'Repository is archived',
    link: how < 0.95 ? 'https://github.com/hacs/default/pull/1' : null,
  };
}

/**
 * The installations of an integration (by its domain) or an add-on (by its id).
 * @param total all that report it
 */
export function installFacts(seed: number, listing: ListingState, total: number): homeAssistant.AddonFacts {
  return {
    key: kindOf(listing) === 'addon' ? idOf(seed, listing) : domainOf(listing),
    total,
    versions: byVersion(listing, total),
    autoUpdate: Math.floor(total * listing.draw('updates itself')),
  };
}

function topicsOf(listing: ListingState): string[] {
  const tags = tagsOf(listing).map((tag) => tag.replaceAll(' ', '-'));
  return listing.draw('named after the program') < 0.6 ? ['home-assistant', ...tags] : tags;
}

// Half of the installations have the newest version, half of the rest the one before.
function byVersion({ releases }: ListingState, total: number): Record<string, number> {
  const versions: Record<string, number> = {};
  let left = total;
  for (let back = 0; back < MAX_VERSIONS && left > 0; back++) {
    const isLast = back === MAX_VERSIONS - 1 || back === releases;
    const share = isLast ? left : Math.ceil(left / 2);
    versions[versionOf(releases - back)] = share;
    left -= share;
  }
  return versions;
}

function fullNameOf(listing: ListingState): string {
  return `${listing.company.handle}/${repositoryName(listing, placedName(listing))}`;
}

function domainOf(listing: ListingState): string {
  return placedName(listing).replaceAll('-', '_');
}
