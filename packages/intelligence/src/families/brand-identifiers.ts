import type { ComparedListing } from './compared-listing.ts';
import { beginsWith, containsAll, countShared } from './topics.ts';

/** A word of so many listings says nothing of a product. */
const MOST_WITH_WORD = 12;

/** Whose name a brand is: the company's, or one of its products'. */
export type BrandOwner = 'company' | 'product';

/**
 * Identifiers, by listing id, of listings whose names have a brand and words that describe one
 * thing.
 *
 * Two names in two marketplaces are for one thing when one has all words of the other, and no other
 * listing of either marketplace fits: `Acme – Live Chat`, `Acme Live Chat & Chatbots`. Where a
 * marketplace has one product with the brand, less is enough: two words in common; one, or one
 * address, if both set the words apart from the brand (`Acme: Chat & Mail`, `Acme – Live Chat`); or
 * the brand alone, if it is the product's and connected with a place (`Lantern for Jira`), or in a
 * place of the same kind (`Acme for Firefox`).
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
  const fitting = new Map<ComparedListing, Set<ComparedListing>>();
  const add = (one: ComparedListing, other: ComparedListing) =>
    fitting.set(one, (fitting.get(one) ?? new Set()).add(other));
  for (const [one, other] of pairsWithWord(listings)) {
    if (one.marketplace === other.marketplace || fitting.get(one)?.has(other) || !fits(one, other)) continue;
    add(one, other);
    add(other, one);
  }
  const only = new Map([...fitting].map(([one, others]) => [one, new Set(onlyOnes(others))]));
  return [...only].flatMap(([one, others]) =>
    [...others].filter((other) => other.id > one.id && only.get(other)?.has(one)).map((other): Pair => [one, other]),
  );
}

/** Pairs of listings with a word in common that few listings have. */
function* pairsWithWord(listings: readonly ComparedListing[]): Generator<Pair> {
  const byWord = new Map<string, ComparedListing[]>();
  for (const listing of listings)
    for (const word of listing.topics.forms) {
      const sharing = byWord.get(word);
      if (sharing) sharing.push(listing);
      else byWord.set(word, [listing]);
    }
  for (const sharing of byWord.values()) {
    if (sharing.length > MOST_WITH_WORD) continue;
    for (const [at, one] of sharing.entries()) for (const other of sharing.slice(at + 1)) yield [one, other];
  }
}

/** Those that are the only product of their marketplace among these; delisted ones do not count. */
function onlyOnes(listings: ReadonlySet<ComparedListing>): ComparedListing[] {
  return [...Map.groupBy(listings, ({ marketplace }) => marketplace).values()].flatMap((some) => {
    const listed = new Set(some.flatMap(({ isListed, contentKey }) => (isListed ? [contentKey] : [])));
    return some.filter(({ contentKey }) => listed.size === 0 || (listed.size === 1 && listed.has(contentKey)));
  });
}

function fits(one: ComparedListing, other: ComparedListing): boolean {
  const [long, short] = one.topics.words.length >= other.topics.words.length ? [one, other] : [other, one];
  const isPart = containsAll(long.topics, short.topics) || containsAll(short.topics, long.topics);
  if (!isPart) return false;
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
    if (owner === 'product') return [one, other].some(({ places }) => places.stated.length > 0);
    const isAlike = one.places.kinds.some((kind) => other.places.kinds.includes(kind));
    return isAlike && [one, other].every(({ product }) => product.isBare || product.isDescription);
  }
  const shared = countShared(one.topics, other.topics);
  if (!one.product.isSetApart || !other.product.isSetApart)
    return shared > 1 && (one.product.isDescription || other.product.isDescription);
  return shared > 0 || (one.address !== null && one.address === other.address);
}
