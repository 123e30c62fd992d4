import { cleanText } from '@pi/domain';

// Not characters, and not allowed in XML.
const NONCHARACTERS = /[\ufffe\uffff]/g;
const LOOK_ALIKES: Record<string, string> = { '<': '‹', '>': '›', '&': '＆' };

/**
 * Words of a store as one line of a feed. Some readers take a title for markup and some do not, so
 * that no way of writing `<` is right in all of them: angle brackets become ‹ and ›, and the
 * ampersand of an entity becomes ＆.
 */
export function feedText(words: string): string {
  const line = cleanText(words).replace(NONCHARACTERS, '').replace(/\s+/g, ' ').trim();
  return line.replace(/[<>]|&(?=#?\w+;)/g, (one) => LOOK_ALIKES[one] ?? one);
}

/** The same where a feed holds HTML. */
export function feedHtml(words: string): string {
  return feedText(words).replaceAll('&', '&amp;');
}
