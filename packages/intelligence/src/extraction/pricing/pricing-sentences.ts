import type { ExtractionSource } from '../extraction-source.ts';

/** A sentence of a listing, with what its place says of it. */
export interface PricingSentence {
  text: string;
  origin: 'label' | 'name' | 'summary' | 'description';
  /** Under a heading about prices, or about other products; null elsewhere. */
  section: 'prices' | 'others' | null;
  /** The heading of a table's or list's prices: "Price per month". */
  heading: string;
  /** The sentence before, in the same text. */
  previous: string;
  /** The cells of the first row of its table; empty outside of tables. */
  columns: readonly string[];
  /** It is of a text as short as a tagline. */
  isShort: boolean;
}

/** A longer text is read to here: what a page says of prices is at its beginning. */
const LONGEST = 100_000;
/** So many lines after a heading about prices still belong to it. */
const PRICE_LINES = 14;
const TAGLINE = 160;

/** All sentences of a listing, in the order in which they count. */
export function sentencesOf({ pricingLabel, name, summary, description }: ExtractionSource): PricingSentence[] {
  return [
    ...sentencesIn(pricingLabel, 'label'),
    ...sentencesIn(name, 'name'),
    ...sentencesIn(summary === description ? null : summary, 'summary'),
    ...sentencesIn(description, 'description'),
  ];
}

const OTHERS =
  /^\W*(?:alternatives?|competitors?|(?:other )?options|comparable tools)\b|\b(?:other|more|useful|recommended|our|related|popular|similar)\b.{0,30}\b(?:plugins?|products?|apps?|extensions?|add-?ons?|tools|projects)\b|\b(?:you (?:may|might) also like|check out (?:our|my) other|also by|more from|(?:plugins|apps|extensions) (?:by|from) (?:us|the same))\b/i;
const PRICES =
  /^\W*(?:our )?(?:pricing|prices?|plans?(?: (?:&|and) pricing)?|pricing plans?|subscriptions?|costs?|licen[sc](?:e|ing)s?|editions?|preise|prijzen|tarifs?|precios|árak|prezzi|preços|cennik|料金|价格|가격)\W*(?:\(.{0,30}\))?\W*$/i;
const OWN =
  /^\W*(?:(?:main|key|core|pro|premium)?\s*features?|faq|frequently asked.*|support|documentation|installation|changelog|pricing|plans?|privacy|requirements|how it works|premium|pro|pro version|premium version|what'?s new)\W*$/i;

function sentencesIn(text: string | null | undefined, origin: PricingSentence['origin']): PricingSentence[] {
  if (!text) return [];
  const sentences: PricingSentence[] = [];
  let section: PricingSentence['section'] = null;
  let heading = '';
  let linesLeft = 0;
  let previous = '';
  let columns: readonly string[] = [];
  for (const line of plainText(text.slice(0, LONGEST)).split('\n')) {
    if (!line.trim()) continue;
    if (!/^\s*\|.*\|/.test(line)) columns = [];
    else if (columns.length === 0) columns = cellsOf(line);
    if (isHeading(line)) {
      heading = line;
      if (OTHERS.test(line) && !/\bplans?\b|\?\s*$/i.test(line)) section = 'others';
      else if (PRICES.test(line)) [section, linesLeft] = ['prices', PRICE_LINES];
      else if (section !== 'others' || OWN.test(line)) section = null;
    } else if (section === 'prices' && linesLeft-- <= 0) section = null;
    for (const sentence of splitLine(line)) {
      sentences.push({ text: sentence, origin, section, heading, previous, columns, isShort: text.length <= TAGLINE });
      previous = sentence;
    }
  }
  return sentences;
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
}

function isHeading(line: string): boolean {
  if (line.length > 70 || /[.!,;]\s*$/.test(line)) return false;
  return /^\s*(?:#|=)/.test(line) || (!/^\s*[-*•✓✔|>]/.test(line) && !/\d/.test(line)) || /:\s*$/.test(line);
}

// After a full stop, not after one that shortens a word; at signs that part the entries of a list.
const BOUNDARY =
  /(?<!\b(?:e\.g|i\.e|incl|excl|approx|inkl|zzgl|vs|ca|max|min|no|inc|p\.m|p\.a|resp|bzw|ex|z\.\s?b|mo|yr|rs|kr|руб)\.)(?<=[.!?][)"”'’*]?)\s+(?=\S)|(?<=[。！？])|\s[•·●✓✔✅➤►]\s?|(?<=\S)\s\|\|\s/gi;

function splitLine(line: string): string[] {
  return line
    .split(BOUNDARY)
    .map((part) => part.trim())
    .filter(Boolean);
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', nbsp: ' ', pound: '£', euro: '€', yen: '¥', quot: '"', lt: '<', gt: '>', dollar: '$', '#36': '$' },
  ...{ '#039': "'", '#8217': '’', '#8211': '–', '#8364': '€', '#163': '£', hellip: '…', ndash: '–', mdash: '—' },
};

// Markup goes; what is struck out is no price of today.
function plainText(text: string): string {
  let plain = text;
  if (plain.includes('<'))
    plain = plain
      .replace(/<(?:del|s|strike)>[^<]{0,200}<\/(?:del|s|strike)>/gi, ' ')
      .replace(/<(?:br|p|li|h\d|tr|div|\/p|\/li|\/h\d|\/tr|\/div)\b[^>]{0,300}>/gi, '\n')
      .replace(/<\/?[a-z][^>]{0,300}>/gi, ' ');
  if (plain.includes('&'))
    plain = plain.replace(/&([a-z]{2,6}|#\d{2,5});/gi, (all, name) => ENTITIES[name.toLowerCase()] ?? all);
  return plain
    .replace(/~~[^~\n]{1,200}~~/g, ' ')
    .replace(/\*\*|__|`/g, '')
    .replace(/\]\([^)\s]{0,500}\)/g, ']');
}
