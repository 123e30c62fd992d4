import { fold } from '../companies/fold.ts';
import { isCommon, type ProductName } from './product-name.ts';
import { singular } from './singular.ts';

/** A page that listings of so many names show is not a product's. */
const MOST_NAMES = 30;

/** A listing with the page that it shows as the product's. */
export interface PageListing {
  page: string | null;
  product: Pick<ProductName, 'words'>;
}

/**
 * Identifiers that a page gives to the listings that show it, when their names are for one thing:
 * one has all words of the other, and at least one of the words is not common. A page alone proves
 * nothing, since one repository or site may contain many products; words of its owner
 * (`github.com/acme`) do not count either.
 * @param isShared whether listings with one page are several products
 */
export function pageIdentifiers<Listing extends PageListing>(
  listings: readonly Listing[],
  isShared: (listings: Listing[]) => boolean,
): Map<Listing, string[]> {
  const identifiers = new Map<Listing, string[]>();
  for (const [page, sharers] of Map.groupBy(listings, (listing) => listing.page)) {
    if (page === null || isShared(sharers)) continue;
    const named = sharers.map((listing) => ({ listing, words: withoutOwner(listing.product.words, page) }));
    const distinct = new Map(named.map(({ words }) => [[...words].sort().join(' '), words]));
    if (distinct.size > MOST_NAMES) continue;
    const subjects = [...distinct].filter(([, words]) => ![...words].every(isCommon));
    for (const { listing, words } of named) {
      const contained = subjects.filter(([, subject]) => [...subject].every((word) => words.has(word)));
      identifiers.set(
        listing,
        contained.map(([subject]) => `page ${page} ${subject}`),
      );
    }
  }
  return identifiers;
}

function withoutOwner(words: ReadonlySet<string>, page: string): Set<string> {
  const owner = page
    .replace(/\/[^/]*$/, '')
    .split('/')
    .map(fold);
  const keys = [owner.join(''), ...owner.map(singular)];
  return new Set([...words].filter((word) => !keys.some((key) => key.includes(word))));
}
