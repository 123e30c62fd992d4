/** Whose names are taken out of a text. */
export interface Named {
  firstName: string;
  lastName: string;
}

/** A text without names, and whether there were any. */
export interface NamelessText {
  text: string;
  hadNames: boolean;
}

/** What stands in place of a person or an address. */
export const SOMEBODY = '[somebody]';

const EMAIL = /[^\s@<>()[\]{},;:"]+@[^\s@<>()[\]{},;:"]+/gu;
/** Nine digits or more: a date has eight. */
const PHONE = /\+?\d(?:[\s()./-]{0,3}\d){8,}/g;
const WORD = /[\p{L}\p{M}]+/gu;
/** Scripts that put no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const ADJACENT = /\[somebody\](?:[\s.'’-]*\[somebody\])+/g;

/** Words of a sentence that are somebody's name only where they begin with a capital letter. */
const COMMON_WORDS = new Set(
  `all am an and any are as at be best but by can do each ever few for from go group ha has he her him his hope if in
  is it its june led less long made make mark many may me more most much my near new no not of on one or our out pair
  people same see she so some such sun than that the their them then they this to too two up us van very was we who
  will win with year you young`.split(/\s+/),
);

/**
 * Takes names of people out of texts, with addresses and phone numbers: every word of a first or
 * last name, however it is spelled as to capitals and accents. Rather too much than too little.
 */
export function createNameRemover(people: readonly Named[]): (text: string) => NamelessText {
  const names = people.flatMap(({ firstName, lastName }) => `${firstName} ${lastName}`.match(WORD) ?? []);
  const words = new Set(names.map(plain).filter((name) => name.length > 1));
  const unspaced = names.filter((name) => UNSPACED.test(name)).toSorted((a, b) => b.length - a.length);
  const isName = (word: string) => {
    const base = plain(word);
    const isKnown = words.has(base) || (base.endsWith('s') && words.has(base.slice(0, -1)));
    return isKnown && (!COMMON_WORDS.has(base) || word[0] !== word[0]?.toLowerCase());
  };
  return (given) => {
    let text = given.normalize('NFC').replace(EMAIL, SOMEBODY).replace(PHONE, SOMEBODY);
    for (const name of unspaced) text = text.replaceAll(name.normalize('NFC'), SOMEBODY);
    text = text.replace(WORD, (word, at: number) => (isName(word) && !isMark(text, at) ? SOMEBODY : word));
    return { text: text.replace(ADJACENT, SOMEBODY), hadNames: text.includes(SOMEBODY) };
  };
}

/** Whether a word is the one in `[somebody]`. */
function isMark(text: string, at: number): boolean {
  return text.startsWith(SOMEBODY, at - 1);
}

/** Without accents and capitals. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
