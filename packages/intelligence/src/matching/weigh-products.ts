import type { MatchTerm } from '@pi/domain';
import { isCommon } from '../families/product-name.ts';
import type { Features } from './developer-features.ts';
import { rarityOf } from './rarity.ts';
import type { NameLikeness } from './weigh-names.ts';
import { BITS } from './weights.ts';

const MOST_COUNTED = 2;

/** Product names in common, and the developer's name in product names on both sides. */
export function weighProducts(a: Features, b: Features, names: NameLikeness | null): MatchTerm[] {
  if (!names) return [];
  const keys = new Map(b.products().map((product) => [product.fullKey, product]));
  const common = a
    .products()
    .flatMap(({ fullKey, display }) =>
      keys.has(fullKey) && fullKey !== names.shared.key && !isCommon(fullKey) ? [{ fullKey, display }] : [],
    );
  const terms = [...new Map(common.map((one) => [one.fullKey, one])).values()]
    .map(
      ({ display }): MatchTerm => ({
        kind: 'product',
        value: display,
        weight: Math.min(rarityOf(display) / 2, BITS.mostOfProduct),
      }),
    )
    .toSorted((x, y) => y.weight - x.weight || (String(x.value) < String(y.value) ? -1 : 1))
    .slice(0, MOST_COUNTED);
  const { text, key } = names.shared;
  if (!names.isBeginning && isInProducts(a, key) && isInProducts(b, key) && !areDifferentProducts(a, b))
    terms.push({ kind: 'product', value: text, weight: BITS.nameInProducts });
  return terms;
}

function isInProducts(developer: Features, key: string): boolean {
  return developer.products().some(({ writtenKey }) => key.length >= 4 && writtenKey.includes(key));
}

/**
 * Whether both have a product that is named like the developer, and the lines behind the name have
 * no word in common: `Acme - Video maker`, `Acme: Design handoff`.
 */
export function areDifferentProducts(a: Features, b: Features): boolean {
  const taglines = (developer: Features) =>
    developer
      .products()
      .filter(({ isCompanyName, tagline }) => isCompanyName && tagline.size > 0)
      .map(({ tagline }) => tagline);
  const [own, others] = [taglines(a), taglines(b)];
  return own.length > 0 && others.length > 0 && !own.some((one) => others.some((other) => haveCommon(one, other)));
}

function haveCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((word) => other.has(word));
}
