import { cleanText, cutText } from '@pi/domain';
import { fold } from '../companies/fold.ts';
import { isGenericKey } from '../companies/generic-names.ts';
import { COMMON_NAMES, FILLERS, PLATFORMS, PREPOSITIONS, TYPES } from './product-words.ts';
import { singular } from './singular.ts';

/**
 * The parts of a listing's name by which products are compared. Keys are folded words without
 * spaces, or ''.
 */
export interface ProductName {
  /**
   * For readers: the first part that is not empty, without platform, type and edition: `Invoice
   * Merge`.
   */
  display: string;
  /** Of the display name: `invoicemerge`; '' when that is too common to identify a product. */
  key: string;
  /** Of all parts of the name. */
  fullKey: string;
  /** Of the name as written. */
  writtenKey: string;
  /** Of the words behind the first part. */
  tagline: ReadonlySet<string>;
  /** Words of all parts, without the company's, platforms, types and fillers. */
  words: ReadonlySet<string>;
  /** Whether the first part is the company's name. */
  isCompanyName: boolean;
}

const LONGEST = 300;
const SEPARATORS = /\s[-‐-―~]+\s|[:|–—•·]+|[()[\]{}]+|\s[-‐-―]+(?=\S)/u;
const NO_NAME: Part = { key: '', words: [] };

/**
 * Standardizes a plugin's name. Letter case, spaces, accents, punctuation, `&` for `and`, and the s
 * of a plural do not matter.
 *
 * A name has parts, as in `Invoice Merge – PDF tool` or `Invoice Merge (beta)`. Removed from each
 * part are a platform behind a preposition (`for Google Sheets`) or before a type (`Chrome
 * extension`), the company behind `by` or a dash, and types, editions and fillers at its ends. The
 * rest is compared in its order: `PDF to Word` is not `Word to PDF`.
 * @param companyKey the key of the company's name, see `standardizeCompanyName`
 */
export function standardizeProductName(name: string, companyKey: string): ProductName {
  const text = cleanText(cutText(name, LONGEST))
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

/** Whether a key is too common to identify a product. */
export function isCommon(key: string): boolean {
  // Generic names are listed as written, keys are in the singular.
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
  const own = words.filter((word) => !(isPlatformOrNoise(word) || PREPOSITIONS.has(word.folded)));
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
  const platform = words.findIndex(
    ({ folded }, at) =>
      at < words.length - 1 && PREPOSITIONS.has(folded) && words.slice(at + 1).every(isPlatformOrNoise),
  );
  const kept = platform < 0 ? [...words] : words.slice(0, platform);
  while (isNoise(kept.at(-1))) {
    const last = kept.pop();
    if (isAmong(TYPES, last)) while (isAmong(PLATFORMS, kept.at(-1))) kept.pop();
  }
  while (isNoise(kept[0])) kept.shift();
  return kept;
}

function isPlatformOrNoise(word: Word): boolean {
  return isAmong(PLATFORMS, word) || isNoise(word);
}

function isNoise(word: Word | undefined): boolean {
  return isAmong(TYPES, word) || isAmong(FILLERS, word);
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
