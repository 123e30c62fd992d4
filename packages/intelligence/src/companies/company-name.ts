import { cleanText } from '@pi/domain';
import { addressOf, stripAddresses } from './addresses.ts';
import { repairCapitals } from './capitals.ts';
import { fold } from './fold.ts';
import { stripGlued, stripLegalForms } from './strip-legal-forms.ts';

/** A developer's name in two forms. */
export interface CompanyName {
  /** For people: no legal form, no redundant address, capitals repaired. */
  display: string;
  /** For matching: lower case, no accents, letters and digits only, without spaces. */
  key: string;
}

const LONGEST = 500;

/**
 * Standardises a developer's name; of a longer text the first 500 characters count.
 *
 * - Legal forms go, wherever they stand. A name that is nothing else stays.
 * - A name that is an address goes down to its name part: `calamari.io` is Calamari. Written with capitals of its own
 *   it is a brand and is shown as it is (`Booking.com`, `Judge.me`), as are lower-case ones whose ending may finish a
 *   word (`tawk.to`). The key never has the ending, so both spellings meet; the ending itself speaks as the company's
 *   domain, see `companyIdentity`.
 * - Beside a name an address goes when it repeats it, an e-mail address always.
 *
 * Both parts are empty only for blank text. Letter case does not matter to the key except around short forms that are
 * also words (`AS`, `SE`), which count as spelt. A key standardises to itself.
 */
export function standardizeCompanyName(name: string): CompanyName {
  const text = tidy(name);
  const bare = stripLegalForms(stripAddresses(stripLegalForms(text)));
  const address = addressOf(bare);
  const display = repairCapitals(address?.isPlain ? address.label : bare);
  return { display, key: keyOf(address?.label ?? bare) };
}

function tidy(name: string): string {
  return cleanText(name.slice(0, LONGEST))
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
  // Names made of pictures or punctuation are compared as they are.
  return key || text.replaceAll(' ', '');
}
