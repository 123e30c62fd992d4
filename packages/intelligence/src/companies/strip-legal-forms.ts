import { fold } from './fold.ts';
import { ANYWHERE, AT_END, AT_END_AS_SPELT, AT_END_DOTTED, GLUED, IN_FRONT_AS_SPELT } from './legal-forms.ts';

const anywhere = new Set(ANYWHERE.map(fold));
const atEnd = new Set(AT_END.map(fold));
const atEndDotted = new Set(AT_END_DOTTED.map(dotted));
const atEndAsSpelt = new Set(AT_END_AS_SPELT);
const inFront = new Set(IN_FRONT_AS_SPELT);
const company = fold('Company');

/** The longest form has six words: `Sp. z o. o. sp. k.` */
const LONGEST = 6;
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
  const text = stripGlued(name);
  const tokens = tokenize(text);
  const count = tokens.length;
  if (isOnlyAForm(tokens)) return text;
  // From the right, so that `Co.` is at the end when `Ltd` behind it is removed.
  for (let end = tokens.length - 1; end >= 0; end--) {
    const start = formEndingAt(tokens, end);
    if (start === undefined || words(tokens) === words(tokens.slice(start, end + 1))) continue;
    const from = tokens[start - 1]?.text === ',' ? start - 1 : start;
    tokens.splice(from, end - from + 1);
    end = from;
  }
  const first = tokens.findIndex((token) => token.folded);
  if (words(tokens) > 1 && inFront.has(tokens[first]?.text ?? '')) tokens.splice(first, 1);
  return tokens.length === count ? text : join(tokens);
}

/** Removes the forms of scripts that write no spaces, unless nothing would be left. */
export function stripGlued(text: string): string {
  const stripped = GLUED.reduce((rest, form) => rest.replaceAll(form, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
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

function isOnlyAForm(tokens: Token[]): boolean {
  const all = tokens.map((token) => token.folded).join('');
  return anywhere.has(all) || atEnd.has(all);
}

/** The start of the longest form that ends with the token at `end`. */
function formEndingAt(tokens: Token[], end: number): number | undefined {
  if (!tokens[end]?.folded) return undefined;
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
