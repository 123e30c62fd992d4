import { cleanText, cutText } from '@pi/domain';
import { addressOf, hostOfUrl, stripAddresses } from './addresses.ts';
import { dropBrackets } from './brackets.ts';
import { repairCapitals } from './capitals.ts';
import { fold } from './fold.ts';
import { nameOfHandle, spaceHandle } from './handles.ts';
import { firstOfList } from './name-lists.ts';
import { stripPlaceAndTrade, stripTrade } from './registered-names.ts';
import { stripGlued, stripLegalForms } from './strip-legal-forms.ts';
import { dropTagline } from './taglines.ts';
import { dropTeamWords } from './team-words.ts';

/** A developer's name in two forms. */
export interface CompanyName {
  /** For readers: without legal form and redundant address, with repaired capitals. */
  display: string;
  /** For matching: lower case, no accents, letters and digits only, without spaces. */
  key: string;
}

const LONGEST = 500;
const MOST_ROUNDS = 10;
/** Names kept with their standard form: the listings of a day repeat those of few developers. */
const MOST_CACHED = 50_000;
const cache = new Map<string, Readonly<CompanyName>>();

/**
 * Standardizes a developer's name; only its first 500 characters count.
 *
 * - Legal forms are removed anywhere in the name, with the country of a regional company, and of
 *   Chinese registered names place and trade. A name that is nothing else stays.
 * - Words of a team, lines about the product, further names of a list, user names in brackets and
 *   quotation marks are removed.
 * - A name that is an address is reduced to its label: `calamari.io` is Calamari. With capitals it
 *   is a brand and is shown unchanged (`Booking.com`, `Judge.me`), as are lower-case ones whose
 *   ending can end a word (`tawk.to`) or whose label is an everyday word (`monday.com`). The key
 *   never has the ending, so that both spellings match; `companyIdentity` uses the whole address as
 *   the domain.
 * - A handle is spelled with spaces and without what accounts add: `@acme`, `acme-plugins`.
 * - An address beside a name is removed when it repeats the name, an e-mail address always.
 *
 * Both parts are empty only for blank text. The key ignores letter case except for short forms that
 * are also words (`AS`, `SE`). Standardizing a key gives
 * the same key, and standardizing what is shown the same result. Results are cached and frozen.
 */
export function standardizeCompanyName(name: string): CompanyName {
  const stored = cache.get(name);
  if (stored) return stored;
  if (cache.size >= MOST_CACHED) cache.clear();
  const result = Object.freeze(standardize(name));
  cache.set(name, result);
  return result;
}

// What is shown is standardized again until it stays the same: a handle that is spelled with spaces
// or a label without its ending may show a further part to remove.
function standardize(name: string): CompanyName {
  let text = tidy(name);
  for (let round = 1; ; round++) {
    const result = standardizeOnce(text);
    if (result.display === text || round === MOST_ROUNDS) return result;
    text = result.display;
  }
}

function standardizeOnce(text: string): CompanyName {
  let bare = text;
  for (let next = stripOnce(bare); next !== bare; next = stripOnce(bare)) bare = next;
  const address = addressOf(bare);
  const display = repairCapitals(spaceHandle(address?.isPlain ? address.label : bare));
  return { display, key: keyOf(address?.label ?? bare) };
}

function stripOnce(text: string): string {
  const addressed = stripAddresses(hostOfUrl(tradeName(text)));
  const bare = stripLegalForms(addressed);
  const own = bare === addressed ? bare : stripPlaceAndTrade(bare);
  return nameOfHandle(dropTeamWords(dropTagline(firstOfList(dropBrackets(unquote(own))))));
}

/** `Acme Ltd t/a Otter Labs` trades as Otter Labs. */
function tradeName(name: string): string {
  return /\s(?:t\/a|d\/b\/a|dba|trading as|doing business as):?\s+(\S.*)$/iu.exec(name)?.[1] ?? name;
}

function unquote(name: string): string {
  const inner = /^["'“”„‘«「『《]\s*([^"“”„«»「」『』《》]+?)\s*["'“”’»」』》]$/u.exec(name)?.[1];
  return inner && fold(inner) ? inner : name;
}

function tidy(name: string): string {
  return (
    cleanText(cutText(name, LONGEST))
      .normalize('NFC')
      .replaceAll('，', ', ')
      // Full-width forms of ASCII, as Japanese and Chinese text has them.
      .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
      .replace(/[™®©]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function keyOf(text: string): string {
  let key = fold(text);
  for (let shorter = stripTrade(stripGlued(key)); shorter !== key; shorter = stripTrade(stripGlued(key)))
    key = fold(shorter);
  // Names of emoji or punctuation are compared unchanged.
  return key || text.replaceAll(' ', '');
}
