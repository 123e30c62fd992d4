import { fold } from './fold.ts';

/** What companies put around their name when its domain is taken: `getacme.com`, `acmehq.com`. */
const AROUND = /^(get|go|hey|join|my|the|try|use|with)?(.+?)(apps?|hq|inc|io|labs?|plugins?|software|team|web)?$/;
// Shorter ones begin many words by chance.
const SHORTEST = 4;

/**
 * Whether a company of this name is the owner of a domain with this label: they are equal
 * (`getacme`, `acmehq` of Acme too), or the name begins with the label (`Acme Cloud` at acme.com).
 * @param nameKey key of the company's name, see `standardizeCompanyName`
 */
export function ownsLabel(nameKey: string, label: string): boolean {
  const key = fold(label);
  return isNamed(nameKey, key) || beginsWithLabel(nameKey, label) || coreOfLabel(key) === nameKey;
}

/** A folded label without what companies put around their name: `getacmehq` is `acme`. */
export function coreOfLabel(key: string): string {
  return AROUND.exec(key)?.[2] ?? key;
}

/** Whether a name begins with the label of a domain, and goes on. */
export function beginsWithLabel(nameKey: string, label: string): boolean {
  const key = fold(label);
  return key.length >= SHORTEST && nameKey.length > key.length && nameKey.startsWith(key);
}

function isNamed(nameKey: string, key: string): boolean {
  return nameKey !== '' && nameKey === key;
}
