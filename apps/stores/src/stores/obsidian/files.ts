import { type ListingState, versionOf } from '../../catalogue/listing.ts';

const VERSIONS_KEPT = 8;
const GROWTH_PER_VERSION = 1.6;

/** The id of a plugin: words of its name, and its place so that no two are alike. */
export function idOf(_seed: number, listing: ListingState): string {
  return `${listing.firstSlug}-${listing.slot.toString(36)}-${listing.generation.toString(36)}`;
}

/** One entry of `community-plugins.json`. */
export function pluginEntry(id: string, listing: ListingState) {
  const { name, developer, summary, company } = listing;
  return { id, name, author: developer, description: summary, repo: `${company.handle}/${id}` };
}

/** One entry of `community-plugin-stats.json`: a total, a moment in ms, and the total parted by version. */
export function statsEntry(listing: ListingState): Record<string, number> {
  const newest = listing.releases;
  const oldest = Math.max(0, newest - VERSIONS_KEPT + 1);
  const weights = Array.from({ length: newest - oldest + 1 }, (_, n) => GROWTH_PER_VERSION ** n);
  const sum = weights.reduce((all, one) => all + one, 0);
  const older = weights.slice(0, -1).map((weight) => Math.floor((listing.count * weight) / sum));
  const last = listing.count - older.reduce((all, one) => all + one, 0);
  const updated = Date.parse(listing.updatedOn) + 30_303_000;
  const parts = [...older, last].map((part, n) => [versionOf(oldest + n), part]);
  return { downloads: listing.count, updated, ...Object.fromEntries(parts) };
}
