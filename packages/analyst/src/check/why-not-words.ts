import { replaceEmails } from '@pi/domain';
import { replacePhones } from '../input/phone-numbers.ts';
import { listPrices, statesAmount } from './stated-amounts.ts';

const HTML = /<\/?[a-z!?][^>]*>?|&(?:#\d|#x|[a-z]+;)/i;
const LINK = /\]\s*[([:]|!\[|<\w+:|\b(?:https?|ftp|javascript|data|mailto):|\bwww\.|\/\/\w/i;
const HEADING = /^\s{0,3}#{1,6}\s|^\s{0,3}(?:={3,}|-{3,})\s*$|^\s*(?:```|~~~)|^\s*\|/m;
const DOMAIN = /\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|app|co|ai|xyz|info|biz|me|ly|ru|cn|top|shop|site|online)\b/gi;
const HANDLE = /(?:^|\s)@\w/;

/**
 * Why words of a model cannot be shown: they hold markup, an address, or a price that the listing
 * does not state. Null where they can.
 * @param stated all that the listing says
 */
export function whyNotWords(words: string, stated: string): string | null {
  if (HTML.test(words)) return 'it holds HTML.';
  if (replaceEmails(words, '') !== words) return 'it holds an e-mail address.';
  if (LINK.test(words)) return 'it holds a link or an address.';
  if (HEADING.test(words)) return 'it holds headings, tables or code.';
  if (HANDLE.test(words) || replacePhones(words, '') !== words) return 'it holds an account or a telephone number.';
  const domain = words.match(DOMAIN)?.find((one) => !stated.toLowerCase().includes(one.toLowerCase()));
  if (domain) return 'it names a site that the listing does not name.';
  const price = listPrices(words).find(
    ({ amounts, currency }) => !amounts.some((amount) => statesAmount(stated, amount, currency)),
  );
  return price ? `it states a price that the listing does not state: ${price.amounts[0]} ${price.currency}.` : null;
}
