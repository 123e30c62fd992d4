import { PRODUCT_SPELLINGS, wordKind } from '@pi/intelligence';

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/**
 * A word of a text that is probably somebody's name: it has a capital, is in a review or is
 * the developer's, and is no word of the listing, no common word and no known product. Words that
 * are also names may begin a sentence.
 * @param listing what a model was sent of the listing: without names
 */
export function findPerson(
  text: string,
  { reviews, listing, names }: { reviews: readonly string[]; listing: string; names: readonly string[] },
): string | null {
  const known = wordsOf(listing);
  const ofNames = wordsOf(names.join(' '));
  const inReviews = wordsOf(reviews.join('\n'));
  for (const match of text.matchAll(WORD)) {
    const bare = match[0].replace(/['’]s$/i, '');
    const word = bare.toLowerCase();
    if (bare.length < 2 || !/^\p{Lu}/u.test(bare) || known.has(word) || BRANDS.has(word)) continue;
    if (!ofNames.has(word)) {
      if (!inReviews.has(word) || (isShortAcronym(bare) && !isGivenName(reviews, bare))) continue;
    }
    const kinds = word.split('-').map((part) => wordKind(part));
    if (kinds.every((kind) => kind === 'common')) continue;
    if (kinds.every((kind) => kind !== 'other') && isSentenceStart(text, match.index)) continue;
    return bare;
  }
  return null;
}

/** Every word of a text, in lower case, with and without what follows an apostrophe. */
function wordsOf(text: string): Set<string> {
  const words = [...text.matchAll(WORD)].map(([word]) => word.toLowerCase());
  return new Set(words.flatMap((word) => [word, word.replace(/['’]s$/, ''), ...word.split('-')]));
}

function isShortAcronym(word: string): boolean {
  return word.length <= 4 && word === word.toUpperCase();
}

/** Whether reviews write it as a name: with one capital alone. */
function isGivenName(reviews: readonly string[], acronym: string): boolean {
  const name = `${acronym[0]}${acronym.slice(1).toLowerCase()}`;
  return reviews.some((review) => [...review.matchAll(WORD)].some(([word]) => word === name));
}

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.!?:]["”*_)]*\s+|\n\s*(?:[-*•]|\d+\.)?\s*)["“(*_]*$/u.test(text.slice(Math.max(0, at - 20), at));
}

/** Products that reviews name without the listing, each word of them. */
const BRANDS = new Set([
  ...wordsOf(Object.keys(PRODUCT_SPELLINGS).join(' ')),
  ...`apple mac macos ios ipad windows ubuntu english german french spanish italian dutch portuguese russian chinese japanese
  korean polish turkish arabic hindi monday tuesday wednesday thursday friday saturday sunday january february march july
  september october november december christmas`.split(/\s+/),
]);
