import { searchText } from '../../traits/search-text.ts';
import { isKnownProduct } from '../integrations/known-product.ts';
import { type Brand, isOwnName } from './brand.ts';
import type { PriceMention } from './price-mention.ts';
import { LEADING, PLAN } from './price-patterns.ts';
import { COMMON_OPENERS } from './words/common-openers.ts';
import { PLAN_WORDS } from './words/plans.ts';

const CAPITALISED = String.raw`[A-ZÀ-Þ][A-Za-zÀ-ɏ\d.+’'-]{0,30}`;
const NAME = String.raw`(?<name>${CAPITALISED}(?:\s${CAPITALISED}){0,4})(?!\s(?:[Aa]dd-?[Oo]n|[Ee]xtension|[Ii]ntegration|[Mm]odule|[Cc]onnector|[Ss]ync|[Mm]ultisite)\b)`;
/** "ChatGPT Plus (", "Netflix Premium plan: ", "CodeRabbit – ", "| Heron Pro | ". */
const BEFORE_AMOUNT = new RegExp(
  String.raw`(?<![A-Za-zÀ-ɏ\d])${NAME}(?:[\s:(=\-–—|,*@]|(?:${LEADING}|${PLAN})(?=\W)){1,10}$`,
  '',
);
/** "$15/month Heron subscription". */
const AFTER_AMOUNT = new RegExp(
  String.raw`^[\s/]{0,2}(?:(?:a|per|each)\s)?(?:month|mo|year|yr|monthly|yearly|annual)?[\s)-]{0,3}${NAME}\s(?:subscription|plan|account|licen[sc]e|membership|bill|fee)s?\b`,
);
/** "Netflix: Basic $7.99", "Heron subscription plans – " at the start of the sentence. */
const SUBJECT = new RegExp(String.raw`^\W*${NAME}(?:\s(?:${PLAN}|pricing|prices|costs?))*\s?(?::|\s[–—-]\s)`);
const EDITIONS = new Set(
  'pro premium plus basic standard business enterprise team teams family personal individual unlimited ultimate starter professional'.split(
    ' ',
  ),
);
const PLANS = new Set<string>(PLAN_WORDS);
const SELF = /\b(?:we|our|ours|us|this|mine|my)\b/i;

/**
 * Whether the words beside an amount name another product as what costs so much: one that is known,
 * one written like a name, or a word that no plan is called by, with an edition after it.
 */
export function isOfNamedProduct({ sentence, head, tail, column }: PriceMention, brand: Brand): boolean {
  if (column && isOfOtherColumn(column, sentence.text, brand)) return true;
  const after = AFTER_AMOUNT.exec(tail)?.groups?.name;
  if (after && isForeign(after, brand, true)) return true;
  const before = BEFORE_AMOUNT.exec(head.slice(-110))?.groups?.name;
  // under a heading about prices a name alone may be a part that is sold: "Slack – $5"
  if (before) return isForeign(before, brand, false) && (sentence.section !== 'prices' || /\s/.test(before));
  const subject = SUBJECT.exec(sentence.text.slice(0, 120))?.groups?.name;
  return subject !== undefined && isKnownProduct(subject) && !isOwn(subject, brand);
}

/** Whether words speak of the plugin itself. */
export function namesSelf(text: string, brand: Brand): boolean {
  const words = searchText(text).split(' ');
  return SELF.test(text) || words.some((word) => brand.words.has(word) || brand.first.has(word));
}

function isForeign(name: string, brand: Brand, mayBeAnyName: boolean): boolean {
  if (isOwn(name, brand)) return false;
  const words = name.split(/\s/);
  const first = words[0]?.toLowerCase().replace(/[’']s$/, '') ?? '';
  if (PLANS.has(first) || COMMON_OPENERS.has(first))
    return words.length > 1 && isForeign(words.slice(1).join(' '), brand, mayBeAnyName);
  // "Tracks Netflix Standard": the first word may be a verb
  if (isKnownProduct(name) || isKnownProduct(words.slice(1).join(' '))) return true;
  // inner capitals, as in CodeRabbit; not an abbreviation or a plan in capitals
  if (/^[A-ZÀ-Þ]?[a-zà-ÿ]+[A-ZÀ-Þ][a-zà-ÿ]/.test(words[0] ?? '') || /[a-z]\.[a-z]{2,}$/.test(words[0] ?? ''))
    return true;
  if (mayBeAnyName) return true;
  return words.length > 1 && name !== name.toUpperCase() && EDITIONS.has(words[1]?.toLowerCase() ?? '');
}

function isOwn(name: string, brand: Brand): boolean {
  const [first = ''] = searchText(name).split(' ');
  return isOwnName(name, brand) || brand.words.has(first);
}

/** Whether another product is over the amount: beside the plugin's own column, or known. */
function isOfOtherColumn({ name, others }: NonNullable<PriceMention['column']>, row: string, brand: Brand): boolean {
  const isSelf = (cell: string) => namesSelf(cell, brand);
  if (isSelf(name)) return false;
  if (
    /^\W*(?:tool|product|plugin|app|service|extension|alternative|competitor|software|name|vendor)s?\W*$/i.test(
      others[0] ?? '',
    )
  ) {
    const first = row.split('|').find((cell) => /\w/.test(cell)) ?? '';
    return /^\W*[A-ZÀ-Þ]/.test(first) && !isSelf(first) && isForeignCell(first);
  }
  return others.some(isSelf) && isForeignCell(name);
}

/** Whether a cell is a name of something: not of a plan, and no sentence. */
function isForeignCell(cell: string): boolean {
  const words = searchText(cell).split(' ').filter(Boolean);
  const [first = ''] = words;
  return words.length > 0 && words.length < 5 && !PLANS.has(first) && !COMMON_OPENERS.has(first);
}
