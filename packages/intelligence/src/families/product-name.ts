import { cleanText } from '@pi/domain';
import { fold } from '../companies/fold.ts';
import { isGenericKey } from '../companies/generic-names.ts';
import { COMMON_NAMES, FILLERS, KINDS, PLACES, PREPOSITIONS } from './product-words.ts';

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
  /** Whether the first part says no more than the company's name. */
  isCompanyName: boolean;
}

const LONGEST = 300;
const SEPARATORS = /\s[-‐-―~]+\s|[:|–—•·]+|[()[\]{}]+|\s[-‐-―]+(?=\S)/u;
const NO_NAME = { key: '', words: [] as string[] };

/**
 * Standardises a plugin's name. Case, spaces, accents, punctuation, `&` for `and`, and a plural's s do not matter.
 *
 * A name has parts, as in `Invoice Merge – PDF tool` or `Invoice Merge (beta)`. From each of them go: a place behind a
 * preposition (`for Google Sheets`) or before a kind (`Chrome extension`), the company behind `by` or a dash, and kinds,
 * editions and fillers at its ends. What is left is compared, in its order: `PDF to Word` is not `Word to PDF`.
 * @param companyKey the key of the company's name, see `standardiseCompanyName`
 */
export function standardiseProductName(name: string, companyKey: string): ProductName {
  const text = cleanText(name.slice(0, LONGEST))
    .replace(/[™®©]/g, ' ')
    .replaceAll('&', ' and ')
    .replace(/\badd[-‐-―\s]?on(s?)\b/gi, 'addon$1');
  const parts = text
    .split(SEPARATORS)
    .map((part) => readPart(part, companyKey))
    .filter((part) => part.key !== '');
  const company = wordsKey([companyKey]);
  const [head = NO_NAME, ...others] = parts;
  const rest = others.filter((part) => part.key !== company);
  const writtenKey = fold(text) || text.replace(/\s+/g, '');
  return {
    display: head.words.join(' ') || name.trim(),
    key: isCommon(head.key) ? '' : head.key,
    fullKey: [head, ...rest].map((part) => part.key).join('') || writtenKey,
    writtenKey,
    tagline: new Set(rest.flatMap((part) => part.words.map(wordKey)).filter((word) => !FILLERS.has(word))),
    isCompanyName: head.key !== '' && head.key === company,
  };
}

function isCommon(key: string): boolean {
  return COMMON_NAMES.has(key) || isGenericKey(key);
}

function readPart(part: string, companyKey: string): { words: string[]; key: string } {
  const all = part.split(/[^\p{L}\p{N}\p{M}'’]+/u).filter((word) => fold(word));
  const isCompany = wordsKey(all) === wordsKey([companyKey]);
  const words = isCompany ? all : withoutEnds(withoutMaker(all, companyKey));
  return { words, key: wordsKey(words) };
}

function withoutMaker(words: string[], companyKey: string): string[] {
  const by = words.findLastIndex((word) => fold(word) === 'by');
  return by > 0 && wordsKey(words.slice(by + 1)) === wordsKey([companyKey]) ? words.slice(0, by) : words;
}

function withoutEnds(words: string[]): string[] {
  const place = words.findIndex(
    (word, at) => at < words.length - 1 && PREPOSITIONS.has(fold(word)) && words.slice(at + 1).every(isPlaceOrNoise),
  );
  const kept = place < 0 ? [...words] : words.slice(0, place);
  while (isNoise(kept.at(-1))) {
    const isKind = KINDS.has(fold(kept.pop() ?? ''));
    if (isKind) while (PLACES.has(fold(kept.at(-1) ?? ''))) kept.pop();
  }
  while (isNoise(kept[0])) kept.shift();
  return kept;
}

function isPlaceOrNoise(word: string): boolean {
  return PLACES.has(fold(word)) || isNoise(word);
}

function isNoise(word: string | undefined): boolean {
  return word !== undefined && (KINDS.has(fold(word)) || FILLERS.has(fold(word)));
}

function wordsKey(words: readonly string[]): string {
  return words.map(wordKey).join('');
}

// `Invoices Merge` is `Invoice Merge`; the s of `CSS` or `Access` belongs to the word.
function wordKey(word: string): string {
  const key = fold(word);
  return /[^s]s$/.test(key) && key.length > 3 ? key.slice(0, -1) : key;
}
