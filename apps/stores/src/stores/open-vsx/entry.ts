import type { Facts } from './facts.ts';

/** What a page of the search says of an extension; what has no value is left out. */
export function entryOf(facts: Facts) {
  return {
    url: facts.api,
    files: {
      download: `${facts.package(facts.target)}.vsix`,
      icon: facts.hasIcon ? `${facts.files}/icon.png` : undefined,
    },
    name: facts.name,
    namespace: facts.namespace,
    version: facts.version,
    timestamp: facts.timestamp,
    verified: facts.verified,
    averageRating: facts.averageRating,
    reviewCount: facts.ratingCount,
    downloadCount: facts.count,
    displayName: facts.displayName,
    description: facts.description,
    deprecated: false,
  };
}
