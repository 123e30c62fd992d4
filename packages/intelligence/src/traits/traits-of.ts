import {
  type Category,
  type Developer,
  type MarketplaceInfo,
  PERMISSION_RISKS,
  type RevisionContent,
  type StoreCategories,
} from '@pi/domain';
import { pluginRisk } from '../permissions/plugin-risk.ts';
import { monthlyPriceUsd } from './price.ts';
import { searchText } from './search-text.ts';

/**
 * The version of the rules of traits, a store's categories among them. To raise it computes those
 * of all plugins again: do so whenever the same content would give other traits.
 */
export const TRAITS_VERSION = 1;

/** What is read of a content. */
export type TraitSource = Pick<
  RevisionContent,
  'name' | 'summary' | 'category' | 'tags' | 'badges' | 'permissions' | 'pricingLabel'
> & { developer?: Pick<Developer, 'name' | 'email'> | null | undefined };

/** What follows from a plugin's content alone. */
export interface Traits {
  category: Category | null;
  tags: string[];
  badges: string[];
  /** Index in `PERMISSION_RISKS`. */
  risk: number | null;
  priceUsd: number | null;
  hasContact: boolean;
  nameText: string;
  makerText: string;
  summaryText: string;
}

/** Computes the traits of a content of a marketplace. Pure. */
export function traitsOf(content: TraitSource, info: Pick<MarketplaceInfo, 'name' | 'categories'>): Traits {
  const risk = pluginRisk(info.name, content.permissions);
  return {
    category: sharedCategory(content.category, info.categories),
    tags: distinct(content.tags),
    badges: distinct(content.badges),
    risk: risk === null ? null : PERMISSION_RISKS.indexOf(risk),
    priceUsd: monthlyPriceUsd(content.pricingLabel),
    hasContact: Boolean(content.developer?.email),
    nameText: searchText(content.name),
    makerText: searchText(content.developer?.name ?? ''),
    summaryText: searchText(content.summary ?? ''),
  };
}

/**
 * The shared category of a store's own: null where it states none, `other` for one that the adapter
 * does not list.
 */
export function sharedCategory(slug: string | null | undefined, categories: StoreCategories = {}): Category | null {
  if (!slug) return null;
  return (Object.hasOwn(categories, slug) ? categories[slug]?.shared : undefined) ?? 'other';
}

function distinct(texts: readonly string[] | null | undefined): string[] {
  return [...new Set((texts ?? []).map((text) => text.trim().toLowerCase()).filter(Boolean))].sort();
}
