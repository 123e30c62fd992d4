import { literalPattern } from '../literal-pattern.ts';

const WORD = /\p{Lu}[\p{L}'’-]*/gu;

/**
 * A word of a text that is probably the name of somebody whom only reviews name: it has a capital
 * in the middle of a sentence, there or in a review, and nowhere stands without one.
 * @param listing what the listing says: its names are those of products
 */
export function findPerson(text: string, reviews: readonly string[], listing: string): string | null {
  const reviewText = reviews.join('\n');
  const known = listing.toLowerCase();
  const names = [...new Set(text.match(WORD) ?? [])].filter((word) => word.length > 2 && !isAcronym(word));
  return (
    names.find((word) => {
      if (known.includes(word.toLowerCase()) || COMMON.has(word.toLowerCase())) return false;
      const all = new RegExp(`(?<![\\p{L}])${literalPattern(word)}(?![\\p{L}])`, 'giu');
      const inReviews = reviewText.match(all) ?? [];
      const isAlwaysCapital = inReviews.length > 0 && inReviews.every((one) => one[0] === one[0]?.toUpperCase());
      return isAlwaysCapital && (isWithinSentence(text, word) || isWithinSentence(reviewText, word));
    }) ?? null
  );
}

function isAcronym(word: string): boolean {
  return word === word.toUpperCase();
}

function isWithinSentence(text: string, word: string): boolean {
  return new RegExp(`[\\p{L}\\p{N},;:'’)]["“(*_]*[ ]+["“(*_]*${literalPattern(word)}(?![\\p{L}])`, 'u').test(text);
}

/** Words with a capital that are no names of people: reviews name these without the listing. */
const COMMON = new Set(
  `chrome firefox edge safari google gmail microsoft windows office excel word outlook teams apple mac macos ios iphone ipad
  android linux ubuntu slack notion trello asana jira confluence github gitlab youtube facebook instagram twitter linkedin
  whatsapp telegram discord zoom paypal stripe shopify wordpress woocommerce elementor salesforce hubspot amazon ebay etsy
  chatgpt openai claude gemini english german french spanish italian dutch portuguese russian chinese japanese korean polish
  turkish arabic hindi monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december christmas internet markdown python javascript typescript java docker`.split(
    /\s+/,
  ),
);
