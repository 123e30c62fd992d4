import { versionOf } from '../../catalogue/listing.ts';
import { hexOf } from '../../place.ts';
import type { Facts } from './facts.ts';

const VERSIONS_REPORTED = 5;

/** One entry of a category's file; what a repository has none of is missing. */
export function repositoryEntry(facts: Facts): object {
  const { kind, fullName, draw } = facts;
  const name = draw('manifest name') < 0.97 ? { name: facts.name } : {};
  return {
    manifest: { ...(facts.countries.length > 0 && { country: facts.countries }), ...name },
    description: facts.summary,
    ...(facts.downloads !== null && { downloads: facts.downloads }),
    ...(kind === 'integration' && { domain: facts.domain }),
    ...(facts.hasReleases && { etag_releases: etagOf(hexOf(draw, 'releases', facts.releases)) }),
    etag_repository: etagOf(hexOf(draw, 'repository at', facts.releases)),
    full_name: fullName,
    last_commit: hexOf(draw, 'commit', facts.releases).slice(0, 7),
    last_updated: `${facts.updatedOn}T17:24:06Z`,
    ...(facts.hasReleases && { last_version: `${draw('v') < 0.6 ? 'v' : ''}${facts.version}` }),
    ...(kind === 'integration' && { manifest_name: facts.name }),
    ...(facts.issues > 0 && { open_issues: facts.issues }),
    ...(facts.stars > 0 && { stargazers_count: facts.stars }),
    ...(facts.topics.length > 0 && { topics: facts.topics }),
    last_fetched: Date.parse(facts.updatedOn) / 1000 + 29_060.260_509,
  };
}

/** One entry of the list of removed repositories; the older ones have no more than a name and a kind of removal. */
export function removedEntry({ fullName, draw }: Facts): object {
  if (draw('removed how') < 0.2) return { removal_type: 'blacklist', repository: fullName };
  const link = draw('removed how') < 0.95 && { link: 'https://github.com/hacs/default/pull/1' };
  return { repository: fullName, reason: 'Sample data: repository is archived', removal_type: 'remove', ...link };
}

/** One entry of `custom_integrations.json`: all installations that report it, and those of each version. */
export function integrationEntry(facts: Facts, total: number): object {
  return { total, versions: byVersion(facts, total) };
}

/** One entry of `addons.json`. */
export function addonEntry(facts: Facts, total: number): object {
  const updated = Math.floor(total * facts.draw('updates itself'));
  return { ...integrationEntry(facts, total), protected: total, auto_update: updated };
}

// Half of the installations have the newest version, half of the rest the one before.
function byVersion({ releases }: Facts, total: number): Record<string, number> {
  const versions: Record<string, number> = {};
  let left = total;
  for (let back = 0; back < VERSIONS_REPORTED && left > 0; back++) {
    const isLast = back === VERSIONS_REPORTED - 1 || back === releases;
    const share = isLast ? left : Math.ceil(left / 2);
    versions[versionOf(releases - back)] = share;
    left -= share;
  }
  return versions;
}

function etagOf(hex: string): string {
  return `W/"${hex.repeat(8)}"`;
}
