import { statedLanguage } from './stated-language.ts';

/**
 * The language in which the numbers and dates of a page are read, as a tag `Intl` knows; English
 * where the page states none.
 */
export function pageLanguage(page: string): string {
  return Intl.NumberFormat.supportedLocalesOf(statedLanguage(page) ?? 'en')[0] ?? 'en';
}
