import { textOf } from '../../shared/raw-value.ts';
import type { LocaleText } from './answers.ts';

const LANGUAGE = 'en-US';

/**
 * A translated text in one language: English, else the language the text names as its own, else the
 * add-on's, else the first there is; null where there is none.
 */
export function localText(value: LocaleText | null, addonLocale: string | null | undefined): string | null {
  if (value === null || typeof value === 'string') return textOf(value);
  return localEntry(value, addonLocale)?.[1] ?? null;
}

/** The locale that `localText` takes; undefined where the text does not say its language. */
export function localeOf(value: LocaleText | null, addonLocale: string | null | undefined): string | undefined {
  return value === null || typeof value === 'string' ? undefined : localEntry(value, addonLocale)?.[0];
}

function localEntry(value: Exclude<LocaleText, string>, addonLocale: string | null | undefined) {
  const { _default: own, ...texts } = value;
  const known = Object.entries(texts).flatMap(([locale, text]): [locale: string, text: string][] => {
    const shown = textOf(text);
    return shown === null ? [] : [[locale, shown]];
  });
  for (const preferred of [LANGUAGE, own, addonLocale]) {
    const entry = known.find(([locale]) => locale === preferred);
    if (entry) return entry;
  }
  return known[0];
}
