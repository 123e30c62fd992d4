import { tagWith } from './tag-with.ts';

const LANG = /\slang\s*=\s*(?:["']([^"']*)["']|([\w-]+))/i;

/**
 * The language that a page says its texts are in, as a tag of BCP 47: that of `<html lang>`, else
 * of `og:locale`. The address is not asked, because stores answer in another language than they
 * were asked for. Undefined where the page states none, or what is no tag.
 */
export function statedLanguage(page: string): string | undefined {
  const html = /<html\b[^<>]*>/i.exec(page.slice(0, 5000))?.[0] ?? '';
  const locale = tagWith(page.slice(0, 100_000), 'meta', 'property="og:locale"');
  const [, quoted, bare] = LANG.exec(html) ?? [];
  const tag = quoted ?? bare ?? /content=["']?([\w-]+)/i.exec(locale ?? '')?.[1];
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
