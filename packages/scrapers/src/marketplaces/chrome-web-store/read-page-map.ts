import { textOf } from '../../shared/raw-value.ts';
import { languageTag } from '../../shared/stated-language.ts';

const ATTRIBUTE = /<Attribute name="([\w]+)">([^<]*)<\/Attribute>/g;
/** Item types of the old design: our name, the name in the metadata, the beginning of a slug. */
const ITEM_TYPES = new Map([
  ['EXTENSION', { itemType: 'extension', path: 'ext' }],
  ['APPLICATION', { itemType: 'app', path: 'app' }],
  ['THEME', { itemType: 'theme', path: 'theme' }],
]);

const BY_GOOGLE = new Map<string | undefined, string[]>([
  ['true', ['by_google']],
  ['false', []],
]);

/** What the metadata for Google's site search say of an item, on pages until November 2023. */
export interface PageMap {
  itemType: string | undefined;
  /** Slugs as the store's addresses had them, `ext/7-productivity`; undefined: not stated. */
  categories: string[] | undefined;
  language: string | undefined;
  badges: string[] | undefined;
}

/**
 * Reads the comment `<PageMap>` of a page of the old design, whose names are English whatever the
 * page's language.
 */
export function readPageMap(page: string): PageMap {
  const start = page.indexOf('<PageMap>');
  const text = start === -1 ? '' : page.slice(start, page.indexOf('</PageMap>', start));
  const values = new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]));
  const type = ITEM_TYPES.get(values.get('item_category') ?? '');
  const categories = values.get('category')?.split(',').filter(textOf);
  return {
    itemType: type?.itemType,
    categories: type && categories?.map((category) => `${type.path}/${category.trim().replaceAll('_', '-')}`),
    language: languageTag(values.get('page_lang_safe')),
    badges: BY_GOOGLE.get(values.get('by_google')),
  };
}
