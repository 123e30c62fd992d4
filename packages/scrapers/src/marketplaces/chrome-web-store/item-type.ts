/** The store's kinds of items: our name, the number in its data, the name in its addresses. */
const ITEM_TYPES = [
  { type: 'extension', code: 1, path: 'extensions' },
  { type: 'theme', code: 2, path: 'themes' },
  { type: 'app', code: 3, path: 'apps' },
];

/** The kind of item by the number in the store's data; undefined for one that is not known. */
export function typeByCode(code: unknown): string | undefined {
  return ITEM_TYPES.find((one) => one.code === code)?.type;
}

/**
 * The kind of item by the first part of a category's path (`extensions/...`); undefined for one
 * that is not known.
 */
export function typeByPath(path: string | undefined): string | undefined {
  return ITEM_TYPES.find((one) => one.path === path)?.type;
}
