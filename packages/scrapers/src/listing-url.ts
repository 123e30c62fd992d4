import { registry } from './registry.ts';

/** What the address of a listing says: the plugin's id, or words of its name. */
export type ListingAddress = { marketplace: string } & ({ id: string } | { words: string });

const PATTERNS = [...registry.values()].flatMap(({ info: { name, listingUrls } }) =>
  listingUrls.map((pattern) => ({ marketplace: name, pattern: new RegExp(pattern) })),
);

/**
 * Reads the address of a listing on the site of its store, with or without a scheme. Pure.
 * @returns undefined for any other text
 */
export function readListingUrl(text: string): ListingAddress | undefined {
  const address = addressOf(text);
  if (address === undefined) return undefined;
  for (const { marketplace, pattern } of PATTERNS) {
    const { id, publisher, name, words } = pattern.exec(address)?.groups ?? {};
    const found = id ?? (publisher && name && `${publisher}.${name}`);
    if (found) return { marketplace, id: decoded(found) };
    if (words) return { marketplace, words: decoded(words).replace(/[-_+.]+/g, ' ') };
  }
  return undefined;
}

/** Host, path and query of a web address; undefined for another text. */
function addressOf(text: string): string | undefined {
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (!url?.hostname.includes('.')) return undefined;
  return `${url.hostname.replace(/^www\./, '')}${url.pathname}${url.search}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
