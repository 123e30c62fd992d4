/**
 * The language that a page states for itself, as a tag of BCP 47; undefined where it states none or
 * no such tag.
 */
export function statedLanguage(page: string): string | undefined {
  const tag = /<html[^>]*?\slang\s*=\s*["']?([\w-]+)/i.exec(page.slice(0, 5000))?.[1];
  return tag && canonicalTag(tag);
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
