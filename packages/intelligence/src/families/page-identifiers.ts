import { fold } from '../companies/fold.ts';
import { isCommon, type ProductName } from './product-name.ts';

/** A listing with the page it shows as its own. */
export interface PageListing {
  page: string | null;
  product: Pick<ProductName, 'words'>;
}

/**
 * Marks by which a page links listings: those that show it and whose names speak of one thing, all words of the one being
 * among the other's, and not all of them common. A page alone proves nothing: one repository or site may hold many
 * products. Words of its owner (`github.com/acme`) tell nothing either.
 * @param isShared whether listings with one page are several products
 */
export function pageIdentifiers<Listing extends PageListing>(
  listings: readonly Listing[],
  isShared: (sharers: Listing[]) => boolean,
): Map<Listing, string[]> {
  const marks = new Map<Listing, string[]>();
  for (const [page, sharers] of Map.groupBy(listings, (listing) => listing.page)) {
    if (page === null || isShared(sharers)) continue;
    const told = sharers.map((listing) => ({ listing, words: withoutOwner(listing.product.words, page) }));
    const subjects = told.map(({ words }) => words).filter((words) => ![...words].every(isCommon));
    for (const { listing, words } of told) {
      const borne = subjects.filter((subject) => [...subject].every((word) => words.has(word)));
      marks.set(
        listing,
        borne.map((subject) => `page ${page} ${[...subject].sort().join(' ')}`),
      );
    }
  }
  return marks;
}

function withoutOwner(words: ReadonlySet<string>, page: string): Set<string> {
  const owner = fold(page.replace(/\/[^/]*$/, ''));
  return new Set([...words].filter((word) => !owner.includes(word)));
}
