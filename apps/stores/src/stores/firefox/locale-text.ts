/** How an answer writes texts that are translated: all of them, or one language's in the way of a version of the API. */
export interface Wording {
  version: 4 | 5;
  /** The language that was asked for; null for all of them. */
  lang: string | null;
}

/**
 * A translated text: all translations as a map; with a language its text alone in version 4, in version 5 a map of it, which
 * says `_default` where there is none in that language.
 * @param texts by locale, the add-on's own first; null where it has no such text
 */
export function worded({ version, lang }: Wording, texts: [own: [string, string], ...more: [string, string][]] | null) {
  if (texts === null) return null;
  const [[ownLocale, ownText]] = texts;
  const byLocale = Object.fromEntries(texts);
  if (lang === null) return byLocale;
  const asked = byLocale[lang];
  if (version === 4) return asked ?? ownText;
  return asked === undefined ? { [ownLocale]: ownText, [lang]: null, _default: ownLocale } : { [lang]: asked };
}
