import { isBracketed, isStrongCue, isWeakCue } from './cues.ts';
import { isEverydayUse, isOrdinaryUse } from './everyday-use.ts';
import type { OwnNames } from './own-names.ts';
import type { NamedItem, NamedPlace } from './places.ts';
import { FORMATS, NEEDS_CUE } from './vocabulary/kinds.ts';
import { CAPITALISED_WORDS, EVERYDAY_WORDS } from './vocabulary/word-like.ts';

/** How a sentence is read. */
export interface Reading {
  isUnderIntegrations: boolean;
  isName: boolean;
  /** Its words have capitals anyway. */
  isTitle: boolean;
  own: OwnNames;
}

/** The names of a place that are products the plugin works with, as far as the place tells. */
export function acceptedNames(place: NamedPlace, reading: Reading): string[] {
  const isStrong = isStrongCue(place.before) || reading.isUnderIntegrations;
  const certain = place.items.filter((item) => isCertain(item));
  return place.items.filter((item) => !reading.own.isOwn(item.name) && isAccepted(item)).map(({ name }) => name);

  function isAccepted(item: NamedItem): boolean {
    const isBesideOthers = certain.some((one) => one !== item);
    if (item.spelling === undefined) return isCredible(item, isBesideOthers);
    const isEveryday = EVERYDAY_WORDS.has(item.spelling);
    if (isEveryday && !reading.isTitle && isEverydayUse(item.after, isBesideOthers)) return false;
    if (CAPITALISED_WORDS.has(item.spelling) && isOrdinaryUse(item.spelling, item.after)) return false;
    // days and places: "on Monday", "in Front"
    if (isEveryday && !isBesideOthers && /\b(?:on|in|within|inside|between) (?:the )?$/.test(place.before))
      return false;
    const isSupported =
      isStrong || isBesideOthers || isWeakCue(place.before, item.after) || (!isEveryday && isBracketed(place.before));
    const hasCapital = /\p{Lu}|\d/u.test(item.raw) && !(isEveryday && isShouted(item));
    if (FORMATS.has(item.name)) return isStrong;
    if (isEveryday)
      return hasCapital && (reading.isTitle ? isStrong || isBesideOthers || isNamedFor(place) : isSupported);
    if (CAPITALISED_WORDS.has(item.spelling))
      return isSupported || (hasCapital && !item.isFirstWord && !reading.isTitle) || isNamedFor(place);
    return !NEEDS_CUE.has(item.name) || isSupported;
  }

  /** A name that no vocabulary knows needs a clear word before it, or known products beside it. */
  function isCredible({ raw, isFirstWord, after }: NamedItem, isBesideOthers: boolean): boolean {
    if (reading.own.isBrand(raw)) return false;
    if (EVERYDAY_WORDS.has(raw.toLowerCase()) && isEverydayUse(after, isBesideOthers)) return false;
    if (/^\p{Lu}{2,5}s?$/u.test(raw)) return certain.length > 1;
    if (reading.isUnderIntegrations && raw === place.sentence.replace(/[.:]$/, '')) return true;
    if (!reading.isName && isStrongCue(place.before) && /^\s*(?:for\b|[:,.]|$)/.test(after)) return true;
    if (reading.isTitle) return certain.length > 1 && place.items.length > 2;
    if (isFirstWord && place.items.length < 3) return false;
    return isStrongCue(place.before) || certain.length > 1 || (isBesideOthers && isWeakCue(place.before, place.after));
  }
}

/** Whether the vocabulary knows it and it is no word of a language. */
function isCertain({ name, spelling, raw }: NamedItem): boolean {
  if (spelling === undefined || EVERYDAY_WORDS.has(spelling) || NEEDS_CUE.has(name) || FORMATS.has(name)) return false;
  return !CAPITALISED_WORDS.has(spelling) || /^\p{Lu}/u.test(raw);
}

/** Of a title: the product is after "for", "with", "to" or in brackets. */
function isNamedFor({ before }: NamedPlace): boolean {
  return /(?:\b(?:for|with|to|from|in|into|by|on)\s+|[(:]\s*)$/.test(before);
}

/** Whether it is in capitals throughout, which its product is not. */
function isShouted({ raw, name }: NamedItem): boolean {
  return raw.length > 3 && raw === raw.toUpperCase() && !name.includes(raw);
}
