import type { ComparedListing } from './compared-listing.ts';
import { beginsWith, containsAll, countShared } from './topics.ts';

/** A word of so many listings says nothing of a product. */
const MOST_WITH_WORD = 30;

/** Whose name a brand is: the company's, or one of its products'. */
export type BrandOwner = 'company' | 'product';

/**
 * Identifiers, by listing id, of listings whose names have a brand and words that describe one
 * thing.
 *
 * Two names in two marketplaces are for one thing when one has all words of the other, and no other
 * listing of either marketplace fits: `Acme – Live Chat`, `Acme Live Chat & Chatbots`. Where a
 * marketplace has one product with the brand, less is enough: a word in common or one address, if
 * both set the words apart from the brand (`Acme: Chat & Mail`, `Acme – Live Chat`); or the brand
 * alone, if it is the product's, or in a place of the same kind (`Acme for Firefox`).
 * @param listings whose product names are read with the brand as the company's name
 */
export function brandIdentifiers(listings: readonly ComparedListing[], owner: BrandOwner): Map<number, string[]> {
  const branded = listings.filter(({ product }) => product.isBranded);
  const identifiers = new Map<number, string[]>();
  for (const pair of [...fittingPairs(branded), ...lonelyPairs(branded, owner)]) {
    const ids = pair.map(({ id }) => id).sort((a, b) => a - b);
    for (const id of ids) identifiers.set(id, [...(identifiers.get(id) ?? []), `pair ${ids}`]);
  }
  return identifiers;
}

type Pair = [ComparedListing, ComparedListing];

function fittingPairs(listings: readonly ComparedListing[]): Pair[] {
  const byWord = Map.groupBy(
    listings.flatMap((listing) => [...listing.topics.forms].map((word) => ({ word, listing }))),
    ({ word }) => word,
  );
  const fitting = new Map(listings.map((listing) => [listing, new Set<ComparedListing>()]));
  for (const listing of listings) {
    for (const word of listing.topics.forms) {
      const sharing = byWord.get(word) ?? [];
      if (sharing.length > MOST_WITH_WORD) continue;
      for (const { listing: other } of sharing) {
        if (other.marketplace !== listing.marketplace && fits(listing, other)) fitting.get(listing)?.add(other);
      }
    }
  }
  return [...fitting].flatMap(([listing, others]) =>
    [...others].filter((other) => isOnly(other, others) && isOnly(listing, fitting.get(other))).map((other): Pair => [listing, other]),
  );
}

/** Whether no other product of its marketplace is among these. */
function isOnly(listing: ComparedListing, others: ReadonlySet<ComparedListing> = new Set()): boolean {
  return [...others].every(
    (other) => other.marketplace !== listing.marketplace || other.contentKey === listing.contentKey || !other.isListed,
  );
}

function fits(one: ComparedListing, other: ComparedListing): boolean {
  const [long, short] = one.topics.words.length >= other.topics.words.length ? [one, other] : [other, one];
  const isPart = containsAll(long.topics, short.topics) || containsAll(short.topics, long.topics);
  if (!isPart || short.product.isBare) return false;
  if (one.product.isSetApart && other.product.isSetApart) return true;
  if (countShared(long.topics, short.topics) < 2) return false;
  return one.product.isDescription || other.product.isDescription || beginsWith(long.topics, short.topics);
}

/** Pairs of products that are the only ones with the company's name in their marketplaces. */
function lonelyPairs(listings: readonly ComparedListing[], owner: BrandOwner): Pair[] {
  const only = [...Map.groupBy(listings, ({ marketplace }) => marketplace).values()].flatMap((some) => {
    const counted = some.some(({ isListed }) => isListed) ? some.filter(({ isListed }) => isListed) : some;
    const isOne = new Set(counted.map(({ contentKey }) => contentKey)).size === 1;
    return isOne ? counted.toSorted((a, b) => a.id - b.id).slice(0, 1) : [];
  });
  return only.flatMap((one, at) =>
    only.slice(at + 1).flatMap((other): Pair[] => (describeOne(one, other, owner) ? [[one, other]] : [])),
  );
}

function describeOne(one: ComparedListing, other: ComparedListing, owner: BrandOwner): boolean {
  if (one.product.isBare || other.product.isBare) {
    if (owner === 'product') return true;
    const isAlike = one.places.kinds.some((kind) => other.places.kinds.includes(kind));
    return isAlike && [one, other].every(({ product }) => product.isBare || product.isDescription);
  }
  if (!one.product.isSetApart || !other.product.isSetApart) return false;
  const isOneAddress = one.address !== null && one.address === other.address;
  return isOneAddress || countShared(one.topics, other.topics) > 0;
}
