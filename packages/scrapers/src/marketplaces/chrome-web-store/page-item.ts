import { trimNulls } from '../../shared/page-markup.ts';
import { type ItemFacts, KINDS } from './page-facts.ts';

const MIN_ITEM_LENGTH = 13;

/**
 * The item array that stands for a listing in details, related items and lists, as in the year of
 * `layout`.
 */
export function item(facts: ItemFacts, layout = facts.layout): unknown[] {
  const flag = (on: boolean) => (on ? layout.flag : null);
  const entries = [
    facts.id,
    facts.icon,
    facts.name,
    facts.rating,
    facts.rating === null ? null : facts.ratingCount,
    facts.smallTile,
    facts.summary,
    facts.website && new URL(facts.website).hostname,
    flag(facts.isEstablished),
    flag(facts.isFeatured),
    null,
    facts.category ? [facts.category.slug, null, facts.category.code] : [],
    KINDS[facts.kind].code,
    flag(facts.isEstablished),
    facts.users,
    flag(facts.website !== null),
    facts.largeTile,
  ];
  if (layout.year === 2024) return trimNulls(entries, MIN_ITEM_LENGTH);
  const since2025 = [...entries, instant(facts.listedOn, 38_977_000), manifestOf(facts)];
  return layout.year === 2025 ? since2025 : [...since2025, facts.name];
}

/**
 * The manifest as text, as the store keeps it: with what its packager put in front, not always
 * strict JSON.
 */
export function manifestOf(facts: ItemFacts): string {
  const manifest = JSON.stringify({
    manifest_version: facts.manifestVersion,
    name: facts.name,
    description: facts.summary,
    version: facts.version,
    permissions: facts.permissions,
    ...(facts.manifestVersion === 3 && { host_permissions: facts.hostPermissions }),
    ...(facts.contentHosts.length > 0 && { content_scripts: [{ matches: facts.contentHosts, js: ['content.js'] }] }),
    ...(facts.optionalPermissions.length > 0 && { optional_permissions: facts.optionalPermissions }),
  });
  const comment = facts.hasComment ? '// sample data\n' : '';
  return `{\n"update_url": "https://clients2.google.com/service/update2/crx",\n${comment}${manifest.slice(1)}`;
}

/** A moment on a day as the store writes it: seconds and nanoseconds. */
export function instant(day: string, nanos: number): [number, number] {
  return [Date.parse(day) / 1000 + 45_000, nanos];
}
