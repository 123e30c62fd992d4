import type { Listing } from '@pi/domain';

/** The baseline: the plugins of a marketplace that share most words of name and summary. */
export function listBySharedWords(
  catalogue: ReadonlyMap<string, readonly Listing[]>,
  limit: number,
): (id: string) => string[] {
  return (id) => {
    const marketplace = id.slice(0, id.indexOf(':'));
    const listings = catalogue.get(marketplace) ?? [];
    const own = listings.find(({ externalId }) => id === `${marketplace}:${externalId}`);
    if (!own) return [];
    const words = wordsOf(own);
    return listings
      .filter((one) => one !== own)
      .map((one) => ({ id: `${marketplace}:${one.externalId}`, score: share(words, wordsOf(one)) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map((one) => one.id);
  };
}

function wordsOf({ name, summary }: Listing): Set<string> {
  return new Set(`${name} ${summary ?? ''}`.toLowerCase().match(/\p{L}{3,}/gu));
}

/** Words of both, as a share of the words of either. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / (one.size + other.size - both || 1);
}
