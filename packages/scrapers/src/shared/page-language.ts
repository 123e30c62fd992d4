/**
 * The language a page says it is written in, as a tag `Intl` accepts; English where it says none.
 */
export function pageLanguage(page: string): string {
  const tag = /<html[^>]*?\slang\s*=\s*["']?([\w-]+)/i.exec(page.slice(0, 5000))?.[1] ?? 'en';
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
