/** Stores whose publishers keep one account name in all of them, with the name of the space. */
const NAMESPACES: Readonly<Record<string, string>> = { 'vs-code': 'code', 'open-vsx': 'code' };

/** The space in which a store's account names are unique; null for a store of its own. */
export function namespaceOf(marketplace: string): string | null {
  return NAMESPACES[marketplace] ?? null;
}
