import { cleanText, cutText } from '@pi/domain';
import { addressOf, stripAddresses } from './addresses.ts';
import { repairCapitals } from './capitals.ts';
import { fold } from './fold.ts';
import { stripGlued, stripLegalForms } from './strip-legal-forms.ts';

/** A developer's name in two forms. */
export interface CompanyName {
  /** For readers: without legal form and redundant address, with repaired capitals. */
  display: string;
  /** For matching: lower case, no accents, letters and digits only, without spaces. */
  key: string;
}

const LONGEST = 500;

/**
 * Standardizes a developer's name; only its first 500 characters count.
 *
 * - Legal forms are removed anywhere in the name. A name that is nothing else stays.
 * - A name that is an address is reduced to its label: `calamari.io` is Calamari. With capitals it
 *   is a brand and is shown unchanged (`Booking.com`, `Judge.me`), as are lower-case ones whose
 *   ending can end a word (`tawk.to`). The key never has the ending, so that both spellings match;
 *   `companyIdentity` uses the whole address as the domain.
 * - An address beside a name is removed when it repeats the name, an e-mail address always.
 *
 * Both parts are empty only for blank text. The key ignores letter case except for short forms that
 * are also words (`AS`, `SE`). Standardizing a key gives the same key.
 */
export function standardizeCompanyName(name: string): CompanyName {
  const text = tidy(name);
  const bare = stripLegalForms(stripAddresses(stripLegalForms(text)));
  const address = addressOf(bare);
  const display = repairCapitals(address?.isPlain ? address.label : bare);
  return { display, key: keyOf(address?.label ?? bare) };
}

function tidy(name: string): string {
  return cleanText(cutText(name, LONGEST))
    .normalize('NFC')
    .replace(/[™®©]/g, ' ')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('，', ', ')
    .replace(/\s+/g, ' ')
    .trim();
}

function keyOf(text: string): string {
  let key = fold(text);
  for (let shorter = stripGlued(key); shorter !== key; shorter = stripGlued(key)) key = fold(shorter);
  // Names of emoji or punctuation are compared unchanged.
  return key || text.replaceAll(' ', '');
}
