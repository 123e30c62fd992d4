import { cleanText, cutText } from '@pi/domain';
import { addressOf } from '../companies/addresses.ts';
import { fold } from '../companies/fold.ts';
import { isPlainPlatform } from './places.ts';
import { COMMON_NAMES, FILLERS, PLATFORMS, PREPOSITIONS, TYPES } from './product-words.ts';
import { singular, stem } from './singular.ts';

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
  /**
   * Of the first part without the company's name; '' when nothing of it remains, or when it is too
   * common to identify a product without the company's name.
   */
  key: string;
  /** Of all parts without the company's name; '' when nothing of them remains. */
  fullKey: string;
  /** Of the name as written. */
  writtenKey: string;
  /** Words of all parts, without the company's, platforms, types and fillers. */
  words: ReadonlySet<string>;
  /** The stems of these words and of programs (`Gmail Sync`) in their order. */
  topics: readonly string[];
  /** Whether the company's name is in front, behind `by` or a dash, or at the end. */
  isBranded: boolean;
  /** Whether it is only the company's name, besides platform, type and edition. */
  isBare: boolean;
  /**
   * Whether the words beside the company's name describe rather than name the product: they are set
   * apart (`Acme: Chat`), listed (`Acme Chat & Mail`), several common ones, or common and signed
   * (`Popups by Acme`).
   */
  isDescription: boolean;
  /** Whether these words are set apart from the company's name. */
  isSetApart: boolean;
  /** Folded words for the platforms that it is for. */
  platforms: readonly string[];
}

const LONGEST = 300;
const SEPARATORS = /\s[-‐-―~]+\s|[:|–—•·]+|[()[\]{}]+|\s[-‐-―]+(?=\S)/u;
/** Behind these a company's name says what a plugin is for, not whose it is. */
const LINKS = new Set(['to', 'from', 'and', 'by', ...PREPOSITIONS]);
/** Most words that a company's name has. */
const LONGEST_BRAND = 5;

/**
 * Standardizes a plugin's name. Letter case, spaces, accents, punctuation, `&` for `and`, and the s
 * of a plural do not matter.
 *
 * A name has parts, as in `Invoice Merge – PDF tool` or `Invoice Merge (beta)`. Removed from each
 * part are a platform behind a preposition (`for Google Sheets`) or before a type (`Chrome
 * extension`), the company's name in front and behind, and types, editions and fillers at its ends.
 * The rest is compared in its order: `PDF to Word` is not `Word to PDF`. A company's name that is
 * common (`Reviews`) is removed only where it is alone or with its ending (`Reviews.io`).
 * @param brands keys of the company's name, see `companyBrands`
 */
export function standardizeProductName(name: string, brands: ReadonlySet<string>): ProductName {
  const text = cleanText(cutText(name, LONGEST))
    .replace(/[™®©]/g, ' ')
    .replaceAll('&', ' and ')
    .replace(/\badd[-‐-―\s]?on(s?)\b/gi, 'addon$1');
  const parts = text
    .split(SEPARATORS)
    .map((part) => splitWords(part, brands))
    .filter((words) => words.length > 0)
    .map((words, at) => readPart(words, brands, at === 0));
  const own = parts.filter((part) => part.words.length > 0);
  const [head] = own;
  const isBranded = parts.some((part) => part.isBranded);
  const isBare = isBranded && own.every((part) => part.words.every(isPlatformOrNoise));
  const headKey = head && !isBare ? wordsKey(head.words) : '';
  const writtenKey = fold(text) || text.replace(/\s+/g, '');
  const display = parts.find((part) => part.display.length > 0)?.display ?? [];
  const content = own.flatMap((part) => part.words).filter((word) => !isNoise(word) && !isLink(word));
  const isFirstAlone = parts[0]?.isBranded === true && parts[0].words.every(isPlatformOrNoise);
  const isSigned = parts.some((part) => part.isSigned);
  const isDescription = head !== undefined && isListOrCommon(head.words, isSigned);
  return {
    display: display.map((word) => word.text).join(' ') || cutText(name, LONGEST).trim(),
    key: isBranded || !isCommon(headKey) ? headKey : '',
    fullKey: isBare ? '' : own.map((part) => wordsKey(part.words)).join('') || (isBranded ? '' : writtenKey),
    writtenKey,
    words: new Set(
      content.filter((word) => !isAmong(PLATFORMS, word) && !isBrand([word], brands)).map(({ key }) => key),
    ),
    topics: isBare ? [] : content.filter(({ folded }) => !isPlainPlatform(folded)).map((word) => stem(word.key)),
    isBranded,
    isBare,
    isDescription: isFirstAlone || isDescription,
    isSetApart: isFirstAlone || (isDescription && isSigned),
    platforms: [...parts.flatMap((part) => part.ends), ...(isBare ? own.flatMap((part) => part.words) : [])].flatMap(
      (word) => (isAmong(PLATFORMS, word) ? [word.folded] : []),
    ),
  };
}

/** Whether a key is too common to identify a product: among such names, or up to three letters. */
export function isCommon(key: string): boolean {
  return COMMON_NAMES.has(key) || /^[\da-z]{0,3}$/.test(key) || !/[\p{L}\p{N}]/u.test(key);
}

interface Word {
  text: string;
  folded: string;
  /** In the singular. */
  key: string;
  /** Whether it is the company's name with the ending of its domain. */
  isAddress: boolean;
  /** Whether a comma follows. */
  isListed: boolean;
}

interface Part {
  /** Without the company's name and the ends. */
  words: readonly Word[];
  /** What was removed from the ends. */
  ends: readonly Word[];
  isBranded: boolean;
  /** Whether the company's name stands behind: `by Acme`, `- Acme`. */
  isSigned: boolean;
  /** For readers, with the company's name where it is not behind `by`. */
  display: readonly Word[];
}

function splitWords(part: string, brands: ReadonlySet<string>): Word[] {
  return part.split(/\s+/).flatMap((text) => {
    const address = text.includes('.') ? addressOf(text.replace(/,$/, '')) : null;
    const isAddress = address !== null && brands.has(singular(fold(address.label)));
    const pieces = isAddress ? [text.replace(/[,/]$/, '')] : text.split(/[^\p{L}\p{N}\p{M}'’]+/u);
    return pieces
      .map((piece) => ({ text: piece, folded: fold(piece) }))
      .filter(({ folded }) => folded !== '')
      .map((word) => ({ ...word, key: singular(word.folded), isAddress, isListed: text.endsWith(',') }));
  });
}

function readPart(all: Word[], brands: ReadonlySet<string>, isFirst: boolean): Part {
  if (isBrand(all, brands)) return { words: [], ends: [], isBranded: true, isSigned: !isFirst, display: all };
  const unsigned = withoutSignature(all, brands);
  const { words, ends } = splitEnds(unsigned);
  const read = { words, ends, isBranded: false, isSigned: false, display: words };
  if (unsigned !== all) return { ...read, isBranded: true, isSigned: true };
  const front = isFirst ? brandLength(all, brands, false) : 0;
  const behind = front > 0 ? 0 : brandLength(words, brands, true);
  if (front === 0 && behind === 0) return read;
  const rest = splitEnds(front > 0 ? all.slice(front) : words.slice(0, -behind));
  const display = front > 0 ? [...all.slice(0, front), ...rest.words] : words;
  return { ...read, words: rest.words, ends: [...rest.ends, ...(front > 0 ? [] : ends)], isBranded: true, display };
}

/** How many words at one end are the company's name; 0 for none. */
function brandLength(words: readonly Word[], brands: ReadonlySet<string>, isBehind: boolean): number {
  for (let count = Math.min(LONGEST_BRAND, words.length); count > 0; count--) {
    const [brand, rest] = isBehind
      ? [words.slice(-count), words.slice(0, -count)]
      : [words.slice(0, count), words.slice(count)];
    if (!isBrand(brand, brands)) continue;
    const last = rest.at(-1);
    if (isBehind && (last === undefined || isLink(last))) return 0;
    const isClear = brand.some((word) => word.isAddress) || !isCommon(wordsKey(brand));
    return isClear || (!isBehind && rest.every(isPlatformOrNoise)) ? count : 0;
  }
  return 0;
}

function isBrand(words: readonly Word[], brands: ReadonlySet<string>): boolean {
  if (words.length === 1 && words[0]?.isAddress) return true;
  return brands.has(wordsKey(words)) || brands.has(singular(words.map(({ folded }) => folded).join('')));
}

function withoutSignature(words: Word[], brands: ReadonlySet<string>): Word[] {
  const by = words.findLastIndex(({ folded }) => folded === 'by');
  return by > 0 && isBrand(words.slice(by + 1), brands) ? words.slice(0, by) : words;
}

function splitEnds(words: readonly Word[]): { words: Word[]; ends: Word[] } {
  const platform = words.findIndex(
    (word, at) =>
      at < words.length - 1 && PREPOSITIONS.has(word.folded) && words.slice(at + 1).every(isPlatformOrNoise),
  );
  const kept = platform < 0 ? [...words] : words.slice(0, platform);
  while (isNoise(kept.at(-1))) {
    const last = kept.pop();
    if (isAmong(TYPES, last)) while (isAmong(PLATFORMS, kept.at(-1))) kept.pop();
  }
  let start = 0;
  while (isNoise(kept[start])) start++;
  return { words: kept.slice(start), ends: words.slice(kept.length) };
}

function isListOrCommon(words: readonly Word[], isSigned: boolean): boolean {
  const isList = words.some(({ folded, isListed }, at) => folded === 'and' || (isListed && at < words.length - 1));
  return isList || ((isSigned || words.length > 1) && isCommon(wordsKey(words)));
}

function isPlatformOrNoise(word: Word): boolean {
  return isAmong(PLATFORMS, word) || isNoise(word) || PREPOSITIONS.has(word.folded);
}

function isNoise(word: Word | undefined): boolean {
  return isAmong(TYPES, word) || isAmong(FILLERS, word);
}

function isLink(word: Word): boolean {
  return LINKS.has(word.folded);
}

function isAmong(list: ReadonlySet<string>, word: Word | undefined): boolean {
  return word !== undefined && list.has(word.folded);
}

function wordsKey(words: readonly Word[]): string {
  return words.map(({ key }) => key).join('');
}
