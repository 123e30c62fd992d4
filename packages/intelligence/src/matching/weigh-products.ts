import type { MatchTerm } from '@pi/domain';
import { isCommon, type ProductName } from '../families/product-name.ts';
import type { Features } from './developer-features.ts';
import { rarityOf } from './rarity.ts';
import type { NameLikeness } from './weigh-names.ts';
import { BITS } from './weights.ts';

const MOST_COUNTED = 2;

/**
 * Product names in common, and the developer's name in product names on both sides.
 * @param haveDifferentProducts see `areDifferentProducts`
 */
export function weighProducts(
  a: Features,
  b: Features,
  names: NameLikeness | null,
  haveDifferentProducts: boolean,
): MatchTerm[] {
  if (!names) return [];
  const { key } = names.shared;
  const [own, others] = [a.products(key), b.products(key)];
  const keys = new Set(others.map(({ fullKey }) => fullKey));
  const common = own.filter(({ fullKey }) => fullKey !== '' && keys.has(fullKey) && !isCommon(fullKey));
  const terms = [...new Map(common.map((one) => [one.fullKey, one.display])).values()]
    .map((value): MatchTerm => ({ kind: 'product', value, weight: Math.min(rarityOf(value) / 2, BITS.mostOfProduct) }))
    .toSorted((x, y) => y.weight - x.weight || (String(x.value) < String(y.value) ? -1 : 1))
    .slice(0, MOST_COUNTED);
  if (!names.isBeginning && isIn(own, key) && isIn(others, key) && !haveDifferentProducts)
    terms.push({ kind: 'product', value: names.shared.text, weight: BITS.nameInProducts });
  return terms;
}

function isIn(products: readonly ProductName[], key: string): boolean {
  return key.length >= 4 && products.some(({ writtenKey }) => writtenKey.includes(key));
}

/**
 * Whether both have a product that is named like the developer, and the lines behind the name have
 * no word in common: `Acme - Video maker`, `Acme: Design handoff`.
 */
export function areDifferentProducts(a: Features, b: Features, key: string): boolean {
  const lines = (developer: Features) =>
    developer
      .products(key)
      .flatMap(({ isBranded, isSetApart, words }) => (isBranded && isSetApart && words.size > 0 ? [words] : []));
  const [own, others] = [lines(a), lines(b)];
  return own.length > 0 && others.length > 0 && !own.some((one) => others.some((other) => haveCommon(one, other)));
}

function haveCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((word) => other.has(word));
}
