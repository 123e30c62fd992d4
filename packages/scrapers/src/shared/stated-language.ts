import { tagWith } from './tag-with.ts';

/** Language, script, region and a variant. */
const MOST_PARTS = 4;
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
  return languageTag(quoted ?? bare ?? /content=["']?([\w-]+)/i.exec(locale ?? '')?.[1]);
}

/**
 * The language that a store names, as a tag of BCP 47: `pt_br` is `pt-BR`, and of `pt_PT_ao90` what
 * is a tag, `pt-PT`. Undefined for what names none.
 */
export function languageTag(name: string | null | undefined): string | undefined {
  const parts = name?.trim().replaceAll('_', '-').split('-') ?? [];
  for (let end = Math.min(parts.length, MOST_PARTS); end > 0; end -= 1) {
    try {
      return Intl.getCanonicalLocales(parts.slice(0, end).join('-'))[0];
    } catch {
      // A shorter beginning may be a tag.
    }
  }
  return undefined;
}
