import { textOf } from '../../shared/raw-value.ts';
import type { LocaleText } from './answers.ts';

const LANGUAGE = 'en-US';

/**
 * A translated text in one language: English, else the language the text names as its own, else the
 * add-on's, else the first there is; null where there is none.
 */
export function localText(value: LocaleText | null, addonLocale: string | null | undefined): string | null {
  if (value === null || typeof value === 'string') return textOf(value);
  const { _default: own, ...texts } = value;
  const known = new Map(Object.entries(texts));
  const preferred = [LANGUAGE, own, addonLocale].map((locale) => textOf(known.get(locale ?? '')));
  return [...preferred, ...[...known.values()].map(textOf)].find((text) => text !== null) ?? null;
}
