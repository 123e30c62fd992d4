import { fold } from '../companies/fold.ts';
import { FIRST_NAMES, GENERIC_KEYS } from '../companies/generic-keys.ts';
import { nameBits } from '../companies/name-rarity.ts';
import { TRADE_WORDS } from '../companies/trade-words.ts';
import { loadWordLists } from '../companies/word-lists.ts';
import { BITS } from './weights.ts';

/**
 * What a name shared by two developers counts for one company, in bits: its rarity, less what is
 * lost since good names are chosen several times.
 */
export function rarityOf(name: string): number {
  const bits = Math.min(nameBits(name), phraseBits(name));
  return Math.max(0, Math.min(bits + BITS.nameChosenAgain, BITS.mostOfName));
}

/** Phrases of everyday words (`Bright Ideas`) are not put together by chance. */
function phraseBits(name: string): number {
  const words = name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .map(fold)
    .filter(Boolean);
  const { bits } = loadWordLists();
  if (words.length < 2 || !words.every((word) => bits.has(word))) return Number.POSITIVE_INFINITY;
  const rarest = words.reduce((one, other) => (nameBits(other) > nameBits(one) ? other : one));
  const isOfTrade = words.every((word) => word === rarest || TRADE_WORDS.has(word));
  return nameBits(rarest) + (isOfTrade ? BITS.furtherTradeWords : BITS.furtherWords);
}

/** Whether a key is a word or first name that many developers bear, or at most two letters. */
export function isGenericWord(key: string): boolean {
  return key.length < 3 || GENERIC_KEYS.has(key) || FIRST_NAMES.has(key);
}
