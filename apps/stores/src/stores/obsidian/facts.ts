import type { obsidian } from '@pi/scrapers/pages';
import { type ListingState, versionOf } from '../../catalogue/listing.ts';
import { repositoryName } from '../../place.ts';

const MAX_VERSIONS = 8;
const GROWTH_PER_VERSION = 1.6;

/** The id of a plugin: words of its name, and its place so that no two are alike. */
export function idOf(_seed: number, listing: ListingState): string {
  return `${listing.firstSlug}-${listing.slot.toString(36)}-${listing.generation.toString(36)}`;
}

/** What the list has of a plugin. */
export function pluginFacts(id: string, listing: ListingState): obsidian.PluginFacts {
  const { name, developer, summary, company, draw } = listing;
  const author = draw('states no author') < 0.02 ? '' : developer;
  return { id, name, author, description: summary, repo: `${company.handle}/${repositoryName(listing, id)}` };
}

/** What the file of numbers has of a plugin. */
export function statsFacts(id: string, listing: ListingState): obsidian.StatsFacts {
  const newest = listing.releases;
  const oldest = Math.max(0, newest - MAX_VERSIONS + 1);
  const weights = Array.from({ length: newest - oldest + 1 }, (_, n) => GROWTH_PER_VERSION ** n);
  const sum = weights.reduce((all, one) => all + one, 0);
  const older = weights.slice(0, -1).map((weight) => Math.floor((listing.count * weight) / sum));
  const last = listing.count - older.reduce((all, one) => all + one, 0);
  return {
    id,
    downloads: listing.count,
    updatedAt: Date.parse(listing.updatedOn) + 30_303_000,
    versions: Object.fromEntries([...older, last].map((part, n) => [versionOf(oldest + n), part])),
  };
}
