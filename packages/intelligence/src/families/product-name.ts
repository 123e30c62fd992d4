import { cleanText } from '@pi/domain';
import { fold } from '../companies/fold.ts';
import { isGenericKey } from '../companies/generic-names.ts';
import { COMMON_NAMES, FILLERS, KINDS, LEASES, PREPOSITIONS } from './product-words.ts';
import { singular } from './singular.ts';

/** A listing's name as products are compared by it. Keys are folded words without spaces; '' where nothing is left. */
export interface ProductName {
  /** For people: the first part that says anything, without place, kind and edition: `Invoice Merge`. */
  display: string;
  /** Of the display: `invoicemerge`; '' where that alone is too common to tell a product by. */
  key: string;
  /** Of all parts of the name. */
  fullKey: string;
  /** Of the name as it is written. */
  writtenKey: string;
  /** Of the words behind the first part. */
  tagline: ReadonlySet<string>;
  /** Words of all parts, without the company's, places, kinds and fillers. */
  words: ReadonlySet<string>;
  /** Whether the first part says no more than the company's name. */
  isCompanyName: boolean;
}

const LONGEST = 300;
const SEPARATORS = /\s[-‐-―~]+\s|[:|–—•·]+|[()[\]{}]+|\s[-‐-―]+(?=\S)/u;
const NO_NAME: Part = { key: '', words: [] };

/**
 * Standardises a plugin's name. Case, spaces, accents, punctuation, `&` for `and`, and a plural's s do not matter.
 *
 * A name has parts, as in `Invoice Merge – PDF tool` or `Invoice Merge (beta)`. From each of them go: a place behind a
 * preposition (`for Google Sheets`) or before a kind (`Chrome extension`), the company behind `by` or a dash, and kinds,
 * editions and fillers at its ends. What is left is compared, in its order: `PDF to Word` is not `Word to PDF`.
 * @param companyKey the key of the company's name, see `standardiseCompanyName`
 */
export function standardizeProductName(name: string, companyKey: string): ProductName {
  const text = cleanText(name.slice(0, LONGEST))
    .replace(/[™®©]/g, ' ')
    .replaceAll('&', ' and ')
    .replace(/\badd[-‐-―\s]?on(s?)\b/gi, 'addon$1');
  const company = singular(companyKey);
  const parts = text
    .split(SEPARATORS)
    .map((part) => readPart(part, company))
    .filter((part) => part.key !== '');
  const [head = NO_NAME, ...others] = parts;
  const rest = others.filter((part) => part.key !== company);
  const writtenKey = fold(text) || text.replace(/\s+/g, '');
  return {
    display: head.words.map((word) => word.text).join(' ') || name.trim(),
    key: isCommon(head.key) ? '' : head.key,
    fullKey: [head, ...rest].map((part) => part.key).join('') || writtenKey,
    writtenKey,
    tagline: new Set(rest.flatMap((part) => part.words.filter((word) => !FILLERS.has(word.folded)).map(wordKey))),
    words: new Set(parts.flatMap((part) => ownWords(part, company))),
    isCompanyName: head.key !== '' && head.key === company,
  };
}

/** Whether a key is too common to tell a product by. */
export function isCommon(key: string): boolean {
  // Generic names are listed as they are written, keys are in the singular.
  return COMMON_NAMES.has(key) || isGenericKey(key) || isGenericKey(`${key}s`);
}

interface Word {
  text: string;
  folded: string;
}

interface Part {
  words: Word[];
  key: string;
}

function ownWords({ words }: Part, company: string): string[] {
  const own = words.filter((word) => !(isPlaceOrNoise(word) || PREPOSITIONS.has(word.folded)));
  return own.map(wordKey).filter((key) => !company.includes(key));
}

function readPart(part: string, company: string): Part {
  const all = part
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .map((text) => ({ text, folded: fold(text) }))
    .filter(({ folded }) => folded !== '');
  const words = wordsKey(all) === company ? all : withoutEnds(withoutMaker(all, company));
  return { words, key: wordsKey(words) };
}

function withoutMaker(words: Word[], company: string): Word[] {
  const by = words.findLastIndex(({ folded }) => folded === 'by');
  return by > 0 && wordsKey(words.slice(by + 1)) === company ? words.slice(0, by) : words;
}

function withoutEnds(words: Word[]): Word[] {
  const place = words.findIndex(
    ({ folded }, at) => at < words.length - 1 && PREPOSITIONS.has(folded) && words.slice(at + 1).every(isPlaceOrNoise),
  );
  const kept = place < 0 ? [...words] : words.slice(0, place);
  while (isNoise(kept.at(-1))) {
    const last = kept.pop();
    if (isAmong(KINDS, last)) while (isAmong(LEASES, kept.at(-1))) kept.pop();
  }
  while (isNoise(kept[0])) kept.shift();
  return kept;
}

function isPlaceOrNoise(word: Word): boolean {
  return isAmong(LEASES, word) || isNoise(word);
}

function isNoise(word: Word | undefined): boolean {
  return isAmong(KINDS, word) || isAmong(FILLERS, word);
}

function isAmong(list: ReadonlySet<string>, word: Word | undefined): boolean {
  return word !== undefined && list.has(word.folded);
}

function wordsKey(words: readonly Word[]): string {
  return words.map(wordKey).join('');
}

function wordKey({ folded }: Word): string {
  return singular(folded);
}
