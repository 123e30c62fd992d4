import { fold } from './fold.ts';
import { isGenericKey } from './generic-names.ts';
import {
  ANYWHERE,
  AT_END,
  AT_END_AS_SPELT,
  AT_END_DOTTED,
  GLUED,
  GLUED_ANY_CASE,
  GLUED_AS_SPELT,
  IN_FRONT_AS_SPELT,
} from './legal-forms.ts';
import { isRegionCode } from './regions.ts';

const anywhere = new Set(ANYWHERE.map(fold));
const atEnd = new Set(AT_END.map(fold));
const atEndDotted = new Set(AT_END_DOTTED.map(dotted));
const atEndAsSpelt = new Set(AT_END_AS_SPELT);
const inFront = new Set(IN_FRONT_AS_SPELT);
const company = fold('Company');
const glued = new RegExp(GLUED.map((form) => form.replace(/[()]/g, '\\$&')).join('|'), 'gu');
// `AcmeLLC`, `acme-llc`: only behind a small letter or a digit, or a hyphen.
const gluedAsSpelt = new RegExp(`(?<=[\\p{L}\\p{N}][\\p{Ll}\\p{N}])(?:${GLUED_AS_SPELT.join('|')})\\.?$`, 'u');
const gluedAnyCase = new RegExp(`(?<=[\\p{L}\\p{N}]{3})(?:${GLUED_ANY_CASE.join('|')})\\.?$`, 'iu');
const hyphenated = new RegExp(`(?<!\\bFZ)(?<=[\\p{L}\\p{N}])[-_](?:${GLUED_AS_SPELT.join('|')})\\.?$`, 'iu');

/** The longest form has seven words: `Sociedad de Responsabilidad Limitada de Capital Variable`. */
const LONGEST = 7;
/** Every end of every form, folded: a word that is none of them ends no form. */
const ends = new Set(
  [...ANYWHERE, ...AT_END, ...AT_END_DOTTED, ...AT_END_AS_SPELT].flatMap((form) => {
    const folded = fold(form);
    return [...folded].map((_, at) => folded.slice(at));
  }),
);
const ARTICLES = new Set(['the', 'a', 'an']);

interface Token {
  text: string;
  /** '' for punctuation and emoji. */
  folded: string;
}

/**
 * Removes legal forms anywhere in a name, with the commas and brackets that become empty. At least
 * one word stays; a name that is only a legal form, or has none, is returned unchanged.
 */
export function stripLegalForms(name: string): string {
  const text = stripGlued(name).replace(gluedAsSpelt, '').replace(hyphenated, '');
  const tokens = tokenize(text);
  const count = tokens.length;
  if (isOnlyAForm(tokens)) return text;
  // From the right, so that `Co.` is at the end when `Ltd` behind it is removed.
  for (let end = tokens.length - 1; end >= 0; end--) {
    const start = formEndingAt(tokens, end);
    if (start === undefined || words(tokens) === words(tokens.slice(start, end + 1))) continue;
    const from = startOfTail(tokens, start, end);
    tokens.splice(from, end - from + 1);
    end = from;
  }
  const first = tokens.findIndex((token) => token.folded);
  // `AO Games` may be initials.
  if (inFront.has(tokens[first]?.text ?? '') && !isGenericKey(foldedText(tokens.slice(first + 1))))
    tokens.splice(first, 1);
  return tokens.length === count ? text : join(tokens);
}

/** Removes forms known inside a word (株式会社, `acmellc`), unless nothing would be left. */
export function stripGlued(text: string): string {
  const stripped = text.replace(glued, ' ').replace(gluedAnyCase, '').replace(/\s+/g, ' ').trim();
  return fold(stripped) ? stripped : text;
}

function tokenize(name: string): Token[] {
  const spaced = name.replace(/[()[\],;|]/g, (char, at: number) =>
    char === ',' && /\d/.test(name[at + 1] ?? '') ? char : ` ${char} `,
  );
  return spaced
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => ({ text, folded: fold(text) }));
}

// With the comma in front, and the country of a regional company: `Acme CY LTD`, `Acme UK, Ltd`.
function startOfTail(tokens: Token[], start: number, end: number): number {
  const from = tokens[start - 1]?.text === ',' ? start - 1 : start;
  const isLast = !tokens[end + 1]?.folded;
  return isLast && words(tokens.slice(0, from)) > 1 && isRegionCode(tokens[from - 1]?.text ?? '') ? from - 1 : from;
}

function foldedText(tokens: Token[]): string {
  return tokens.map((token) => token.folded).join('');
}

function isOnlyAForm(tokens: Token[]): boolean {
  const all = foldedText(tokens);
  return anywhere.has(all) || atEnd.has(all);
}

/** The start of the longest form that ends with the token at `end`. */
function formEndingAt(tokens: Token[], end: number): number | undefined {
  if (!ends.has(tokens[end]?.folded ?? '')) return undefined;
  let start: number | undefined;
  for (let at = end, seen = 0; at >= 0 && seen < LONGEST; at--) {
    if (!tokens[at]?.folded) continue;
    seen++;
    if (isForm(tokens, at, end)) start = at;
  }
  return start;
}

function isForm(tokens: Token[], start: number, end: number): boolean {
  const span = tokens.slice(start, end + 1);
  const folded = span.map((token) => token.folded).join('');
  if (anywhere.has(folded)) return true;
  if (tokens[end + 1]?.folded) return false;
  // `The Return Company` and `xMatters, an Everbridge Company` are phrases.
  if (folded === company) return !ARTICLES.has(firstWordOfPart(tokens, start));
  const spelt = span.map((token) => token.text).join('');
  return atEnd.has(folded) || atEndDotted.has(dotted(spelt)) || (atEndAsSpelt.has(spelt) && !isPhrase(tokens, spelt));
}

function firstWordOfPart(tokens: Token[], within: number): string {
  let at = within;
  while (tokens[at - 1]?.folded) at--;
  return tokens[at]?.folded ?? '';
}

// In a name in capitals, ME is usually the English word.
function isPhrase(tokens: Token[], spelt: string): boolean {
  return spelt === 'ME' && !tokens.some((token) => token.text !== token.text.toUpperCase());
}

function words(tokens: Token[]): number {
  return tokens.filter((token) => token.folded).length;
}

// People often omit the last dot.
function dotted(text: string): string {
  const lower = text.toLowerCase();
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

function join(tokens: Token[]): string {
  return balanced(tokens.map((token) => token.text))
    .filter((text, at, all) => !(isJoint(text) && (at === 0 || isJoint(all[at - 1] ?? '') || at === all.length - 1)))
    .join(' ')
    .replace(/ (?=[)\],;])/g, '')
    .replace(/(?<=[([]) /g, '')
    .replace(/[\s,;|&/+–—-]+$/, '');
}

function isJoint(text: string): boolean {
  return /^[,;|&/+:·–—-]$/.test(text);
}

/** Removes brackets without partner or content. */
function balanced(texts: string[]): string[] {
  const result: (string | null)[] = [];
  const open: number[] = [];
  for (const text of texts) {
    if (text === '(' || text === '[') open.push(result.push(text) - 1);
    else if (text === ')' || text === ']') {
      const from = open.pop();
      if (from === undefined) continue;
      const content = result.slice(from + 1).some((one) => one !== null && fold(one));
      if (content) result.push(text);
      else result.splice(from);
    } else result.push(text);
  }
  for (const at of open) result[at] = null;
  return result.filter((text) => text !== null);
}
