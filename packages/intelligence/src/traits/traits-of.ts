import {
  type Category,
  type Developer,
  type ExtractedPricingModel,
  type MarketplaceInfo,
  type OwnerWords,
  PERMISSION_RISKS,
  type PriceTier,
  type RevisionContent,
  type StoreCategories,
} from '@pi/domain';
import { extractListing } from '../extraction/extract-listing.ts';
import type { ExtractionSource } from '../extraction/extraction-source.ts';
import { pluginRisk } from '../permissions/plugin-risk.ts';
import { ownerWordsOf } from '../revenue/owners/owner-words.ts';
import { searchText } from './search-text.ts';

/**
 * The version of the rules of traits, a store's categories among them. To raise it computes those
 * of all plugins again: do so whenever the same content would give other traits.
 */
export const TRAITS_VERSION = 2;

/** What is read of a content. */
export type TraitSource = Pick<RevisionContent, 'name' | 'badges' | 'permissions'> &
  Omit<ExtractionSource, 'marketplace' | 'name' | 'developer'> & {
    developer?: Pick<Developer, 'name' | 'email' | 'site'> | null | undefined;
  };

/** What follows from a plugin's content alone. */
export interface Traits {
  category: Category | null;
  storeTags: string[];
  tags: string[];
  integrations: string[];
  pricingModel: ExtractedPricingModel | null;
  /** Null where no price is stated. */
  tiers: PriceTier[] | null;
  /** What its words say of how its owner earns. */
  ownerWords: OwnerWords[];
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
  const extraction = extractListing({ ...content, marketplace: info.name });
  return {
    category: sharedCategory(content.category, info.categories),
    storeTags: distinct(content.tags),
    tags: extraction.tags,
    integrations: extraction.integrations,
    pricingModel: extraction.pricingModel,
    tiers: extraction.tiers.length > 0 ? extraction.tiers : null,
    ownerWords: ownerWordsOf(content),
    badges: distinct(content.badges),
    risk: risk === null ? null : PERMISSION_RISKS.indexOf(risk),
    priceUsd: extraction.lowestPaidMonthlyUsd,
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
