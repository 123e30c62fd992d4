/** What may come between a name and the text that it begins: `Jane Doe wrote: "..."`. */
const AFTER_NAME =
  /^(?:['’]s(?!\p{L}))?["')\]}»”*]*[\s\p{Pd}:;,.!|>~•·：，、。]*(?:(?:wrote|writes|said|says)(?![\p{L}\p{N}])[\s\p{Pd}:,：]*)?/u;
/** What follows where the name is only the beginning of a longer word: `Don` in `Don't`. */
const IN_WORD = /^(?:[\p{L}\p{N}\p{M}]|['’](?!s(?!\p{L}))\p{L}|_[\p{L}\p{N}]|\.\p{Ll})/u;
const HYPHENATED = /^\p{Pd}\p{L}/u;
const MARKED_OFF = /^\s*(?:$|\n|[\p{Pd}:,|：，])/u;
/** Dictionaries find the words of scripts that write no spaces. */
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * A review's text without the name of its author at its beginning, and without the marks or the
 * "wrote" behind the name; other texts are unchanged, a text that is nothing else becomes empty.
 * Case, accents, spaces and punctuation do not matter: `JANE.DOE` is Jane Doe.
 *
 * A name that is an ordinary word ("Great") is dropped too where it stands as a word of its own: no
 * list tells words from names, and a lost word harms nobody, a stored name does. It stays where it
 * only begins a longer word ("Greatest"), and a name of one letter goes only where a mark or the
 * end follows ("I love it" stays).
 */
export function withoutAuthor(text: string, author: string): string {
  const name = fold(author);
  if (name === '') return text;
  const isOneWord = !/[\s\p{P}]/u.test(author.trim());
  let left = text;
  for (let end = nameEnd(left, name, isOneWord); end > 0; end = nameEnd(left, name, isOneWord))
    left = left.slice(end).replace(AFTER_NAME, '');
  return left;
}

// Where the name ends with which the text begins; 0 where it begins otherwise.
function nameEnd(text: string, name: string, isOneWord: boolean): number {
  let found = '';
  let end = 0;
  for (const character of text) {
    if (found.length >= name.length && !/[\p{M}\p{Cf}]/u.test(character)) break;
    found += fold(character);
    end += character.length;
    if (!name.startsWith(found)) return 0;
  }
  return found === name && endsWord(text, end, name.length === 1, isOneWord) ? end : 0;
}

function endsWord(text: string, end: number, isLetter: boolean, isOneWord: boolean): boolean {
  const rest = text.slice(end, end + 40);
  if (isLetter) return MARKED_OFF.test(rest);
  if (isOneWord && HYPHENATED.test(rest)) return false;
  return !IN_WORD.test(rest) || beginsWord(text.slice(0, end + 40), end);
}

function beginsWord(text: string, at: number): boolean {
  return WORDS.segment(text).containing(at)?.index === at;
}

// Per character, so that positions in a folded text are positions in the text. Marks that join any
// script (accents, selectors of emoji) do not matter.
function fold(text: string): string {
  const letters = [...text].map((one) => one.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD'));
  return letters.join('').replace(/[\s\p{P}\p{Cf}\p{Script=Inherited}]/gu, '');
}
