import { replaceEmails } from '@pi/domain';
import { type AnalysisListing, textOf } from '../input/analysis-listing.ts';
import { replacePhones } from '../input/phone-numbers.ts';
import { isStatedPrice } from './is-stated-price.ts';
import { listPrices } from './stated-amounts.ts';

const HTML = /<\/?[a-z!?][^>]*>?|&(?:#\d|#x|[a-z]+;)/i;
const LINK = /\]\s*[([:]|!\[|<\w+:|\b(?:https?|ftp|javascript|data|mailto):|\bwww\.|\/\/\w/i;
const HEADING = /^\s{0,3}#{1,6}\s|^\s{0,3}(?:={3,}|-{3,})\s*$|^\s*(?:```|~~~)|^\s*\|/m;
/** What is before and after a dot without a blank: a host, or a file. */
const DOTTED = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
const NUMBERS = /^v?\d+(?:\.(?:\d+|x))+$/i;
/** Spelled: "acme dot com", "acme [dot] com", "jane at acme dot com". */
const SPELLED = /[[({<]\s*(?:dot|at)\s*[\])}>]|[\p{L}\p{N}]\s+(?:dot|d0t|punkt|punto)\s+[\p{L}]{2,}/iu;
const HANDLE = /(?:^|\s)@\w/;

/**
 * Why words of a model cannot be shown: they hold markup, an address, or a price that the listing
 * does not state. Null where they can.
 */
export function whyNotWords(words: string, listing: AnalysisListing): string | null {
  // Full-width dots and letters are dots and letters to readers.
  const plain = words.normalize('NFKC').replace(/[。․‧]/gu, '.');
  if (HTML.test(plain)) return 'it holds HTML.';
  if (replaceEmails(plain, '') !== plain) return 'it holds an e-mail address.';
  if (LINK.test(plain)) return 'it holds a link or an address.';
  if (HEADING.test(plain)) return 'it holds headings, tables or code.';
  if (HANDLE.test(plain) || replacePhones(plain, '') !== plain) return 'it holds an account or a telephone number.';
  if (SPELLED.test(plain)) return 'it holds an address in words.';
  const stated = new Set(hostsIn(textOf(listing).normalize('NFKC')));
  if (hostsIn(plain).some((host) => !stated.has(host))) return 'it names a site that the listing does not name.';
  const price = listPrices(plain).find(
    ({ amounts, currency }) => !amounts.some((amount) => isStatedPrice(listing, amount, currency)),
  );
  return price ? `it states a price that the listing does not state: ${price.amounts[0]} ${price.currency}.` : null;
}

/** What looks like a host, as a whole: versions and abbreviations do not. */
function hostsIn(text: string): string[] {
  return [...text.matchAll(DOTTED)]
    .map(([token]) => token.toLowerCase())
    .filter((token) => !NUMBERS.test(token) && !ABBREVIATIONS.has(token));
}

const ABBREVIATIONS = new Set(['e.g', 'i.e', 'a.m', 'p.m', 'u.s', 'u.k']);
