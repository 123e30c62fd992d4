import type { Listing } from './listing.ts';

/** The language in which all stores are read: of texts of which a response states no other. */
export const DEFAULT_LANGUAGE = 'en';

/**
 * The fields of a content that a store shows in the language of the page, its address included. The
 * others say the same in every language.
 */
export const LOCALIZED_FIELDS = [
  ...(['language', 'url', 'name', 'summary', 'description', 'screenshots', 'videos'] as const),
  ...(['category', 'categories', 'tags', 'worksWith', 'dataUse', 'languages', 'size', 'pricingLabel'] as const),
] satisfies (keyof Listing)[];

/** Whether a store shows a field in the language of the page. */
export function isLocalized(field: string): boolean {
  return LOCALIZED_FIELDS.some((one) => one === field);
}

type Localized = Pick<Listing, 'language'>;

/** Whether the texts are in `DEFAULT_LANGUAGE`, of whichever country. */
export function isInDefaultLanguage({ language }: Localized): boolean {
  return !language || language.split(/[-_]/)[0]?.toLowerCase() === DEFAULT_LANGUAGE;
}

/** Whether the texts of both are in one language, so that they can be compared. */
export function isInSameLanguage(one: Localized, other: Localized): boolean {
  if (isInDefaultLanguage(one) || isInDefaultLanguage(other))
    return isInDefaultLanguage(one) && isInDefaultLanguage(other);
  return one.language?.toLowerCase() === other.language?.toLowerCase();
}
