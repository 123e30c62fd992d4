/** Builds the data files of HACS and of Home Assistant's analytics, for tests and sample stores. */
import { joined, mapped } from '../../shared/page-pieces.ts';

/** What a category's file has of a repository; null where it has none of something. */
export interface RepositoryFacts {
  /** GitHub's number of the repository. */
  id: string;
  /** Owner and name on GitHub. */
  fullName: string;
  /** The name in HACS's own manifest. */
  name: string | null;
  /** The oldest version of Home Assistant that it runs in. */
  minimumVersion: string | undefined;
  /** The name in an integration's manifest. */
  manifestName: string | null;
  /** The name an integration is installed under. */
  domain: string | null;
  description: string;
  countries: string[];
  topics: string[];
  /** Of the newest release's file. */
  downloads: number | null;
  lastVersion: string | null;
  /** Hexadecimal digits. */
  lastCommit: string;
  etag: string;
  releasesEtag: string | null;
  /** ISO 8601, UTC. */
  updatedAt: string;
  /** Seconds since 1970, with a fraction. */
  fetchedAt: number;
  stars: number;
  openIssues: number;
}

/** A repository that HACS no longer lists; the older entries have neither a reason nor a link. */
export interface RemovedFacts {
  fullName: string;
  removal: 'blacklist' | 'remove';
  reason: string | null;
  link: string | null;
}

/** The installations that report an integration (by its domain) or an add-on (by its slug). */
export interface InstallFacts {
  key: string;
  total: number;
  versions: Record<string, number>;
}

/** An add-on; how many installations update it by themselves. */
export interface AddonFacts extends InstallFacts {
  autoUpdate: number;
}

/** `critical/data.json`. */
export const CRITICAL = [
  { repository: 'sample/critical', reason: 'Sample data: stole tokens.', link: 'https://github.com/hacs/default' },
];

/** `<category>/data.json`, in pieces. */
export function categoryFile(repositories: Iterable<RepositoryFacts>): Iterable<string> {
  return keyedFile(mapped(repositories, (facts) => [facts.id, repository(facts)]));
}

/** `removed/data.json`, in pieces. */
export function removedFile(repositories: Iterable<RemovedFacts>): Iterable<string> {
  const entries = mapped(repositories, (facts) => JSON.stringify(removed(facts)));
  return joined('[', entries, ']');
}

/** `custom_integrations.json`, in pieces. */
export function integrationsFile(integrations: Iterable<InstallFacts>): Iterable<string> {
  return keyedFile(mapped(integrations, (facts) => [facts.key, integration(facts)]));
}

/** `addons.json`, in pieces. */
export function addonsFile(addons: Iterable<AddonFacts>): Iterable<string> {
  return keyedFile(mapped(addons, (facts) => [facts.key, addon(facts)]));
}

/** One entry of a category's file; what a repository has none of is missing. */
export function repository(facts: RepositoryFacts): Record<string, unknown> {
  return {
    manifest: {
      ...(facts.countries.length > 0 && { country: facts.countries }),
      ...(facts.minimumVersion !== undefined && { homeassistant: facts.minimumVersion }),
      ...(facts.name !== null && { name: facts.name }),
    },
    description: facts.description,
    ...(facts.downloads !== null && { downloads: facts.downloads }),
    ...(facts.domain !== null && { domain: facts.domain }),
    ...(facts.releasesEtag !== null && { etag_releases: `W/"${facts.releasesEtag}"` }),
    etag_repository: `W/"${facts.etag}"`,
    full_name: facts.fullName,
    last_commit: facts.lastCommit,
    last_updated: facts.updatedAt,
    ...(facts.lastVersion !== null && { last_version: facts.lastVersion }),
    ...(facts.manifestName !== null && { manifest_name: facts.manifestName }),
    ...(facts.openIssues > 0 && { open_issues: facts.openIssues }),
    ...(facts.stars > 0 && { stargazers_count: facts.stars }),
    ...(facts.topics.length > 0 && { topics: facts.topics }),
    last_fetched: facts.fetchedAt,
  };
}

/** One entry of the list of removed repositories. */
export function removed({ fullName, removal, reason, link }: RemovedFacts) {
  if (removal === 'blacklist') return { removal_type: removal, repository: fullName };
  return {
    repository: fullName,
    ...(reason !== null && { reason }),
    removal_type: removal,
    ...(link !== null && { link }),
  };
}

/**
 * One entry of `custom_integrations.json`: all installations that report it, and those of each
 * version.
 */
export function integration({ total, versions }: InstallFacts) {
  return { total, versions };
}

/** One entry of `addons.json`. */
export function addon(facts: AddonFacts) {
  return { ...integration(facts), protected: facts.total, auto_update: facts.autoUpdate };
}

function keyedFile(entries: Iterable<[key: string, entry: object]>): Iterable<string> {
  const written = mapped(entries, ([key, entry]) => `${JSON.stringify(key)}:${JSON.stringify(entry)}`);
  return joined('{', written, '}');
}
