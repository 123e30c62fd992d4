import { searchText } from '../traits/search-text.ts';
import type { Capitals } from './capitals.ts';

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’.]*/gu;
/** What follows a product's own name: a description of what it does, whose it is or what for. */
const REST = /\s*(?:[–—|:•([]|\s[-‑]\s|,\s|\sby\s|\sfor\s|\swith\s|\s\/\s).*$/i;
const LEAST_CAPITALS = 0.85;
const SHORTEST = 3;

/**
 * What others call a plugin by, in lower case: "elementor", "contact form 7". Null where its name
 * is made of words that anybody uses ("Kanban", "User Role Editor").
 * @param maker of the plugin: a name that begins with the maker's is a brand
 */
export function brandName(name: string, maker: string | null, capitals: Capitals): string | null {
  const core = name.replace(REST, '').trim();
  const words = core.match(WORDS) ?? [];
  const first = words[0];
  if (!first) return null;
  if (isNamedAfter(first, maker) && capitals.shareOf(first) > LEAST_CAPITALS) return first.toLowerCase();
  const isNumbered = words.length > 1 && words.some((word) => /^\d+$/.test(word));
  const isProper = words.some(
    (word) => word.length >= SHORTEST && !isAbbreviation(word) && capitals.shareOf(word) > LEAST_CAPITALS,
  );
  return isNumbered || isProper ? core.toLowerCase() : null;
}

/** SEO, SMS: written in capitals, and nobody's. */
function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase();
}

function isNamedAfter(word: string, maker: string | null): boolean {
  const text = joined(word);
  return text.length > SHORTEST && maker !== null && joined(maker).includes(text);
}

function joined(text: string): string {
  return searchText(text).replaceAll(' ', '');
}
