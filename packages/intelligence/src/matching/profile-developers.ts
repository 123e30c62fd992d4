import { hash } from 'node:crypto';
import type { Developer, DeveloperProfile } from '@pi/domain';
import { developerKey } from '../companies/developer-key.ts';

/** A listing, and who publishes it. */
export interface PublishedListing {
  externalId: string;
  /** Of the plugin. */
  name: string;
  developer: Developer;
}

const MOST_PRODUCTS = 200;

/** The hashed key of a developer within its marketplace, see `developerKey`. */
export function hashedDeveloperKey(developer: Developer): string {
  return hash('sha256', developerKey(developer), 'base64url').slice(0, 22);
}

/**
 * What the listings of one developer of one marketplace state of it together: the same for any
 * order of the listings.
 * @param listings all of one developer: they have the same key
 */
export function profileDeveloper(marketplace: string, listings: readonly PublishedListing[]): DeveloperProfile {
  const developers = listings.map((listing) => listing.developer);
  const [first] = developers;
  if (!first) throw new Error('a developer has at least one listing');
  const counts = Map.groupBy(developers, ({ name }) => name);
  const owners = distinct(developers.map(({ githubOwner }) => githubOwner?.toLowerCase()));
  const sites = new Map<string, boolean>();
  for (const { site, siteVerified } of developers)
    if (site) sites.set(site, (sites.get(site) ?? false) || siteVerified === true);
  return {
    marketplace,
    key: hashedDeveloperKey(first),
    names: [...counts]
      .map(([text, same]) => ({ text, listings: same.length }))
      .sort((a, b) => b.listings - a.listings || compare(a.text, b.text)),
    legalNames: distinct(developers.map(({ legalName }) => legalName)),
    sites: [...sites].map(([url, isVerified]) => ({ url, isVerified })).sort((a, b) => compare(a.url, b.url)),
    mailHosts: distinct(developers.map(({ email }) => email?.split('@')[1]?.toLowerCase())),
    account: first.externalId ?? null,
    githubOwner: owners[0] ?? null,
    products: listings
      .map(({ externalId, name }) => ({ externalId, name }))
      .sort((a, b) => compare(a.externalId, b.externalId))
      .slice(0, MOST_PRODUCTS),
  };
}

function distinct(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => text || []))].sort(compare);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
