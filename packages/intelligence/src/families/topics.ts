import { singular } from './singular.ts';

/** The words of a name as they are compared with another's. */
export interface Topics {
  words: readonly string[];
  /** The words, and what two that follow each other give as one: `pop up`, `popup`. */
  forms: ReadonlySet<string>;
}

export function readTopics(all: readonly string[]): Topics {
  const words = [...new Set(all)];
  return { words, forms: new Set([...words, ...pairs(words)]) };
}

/**
 * How many words two names have in common, however they are divided; a word that one of them
 * divides counts as two.
 */
export function countShared(one: Topics, other: Topics): number {
  return Math.max(countWithin(one, other), countWithin(other, one));
}

function countWithin(one: Topics, other: Topics): number {
  const shared = new Set<number>();
  let divided = 0;
  for (const [at, word] of one.words.entries()) {
    const next = one.words[at + 1];
    if (other.forms.has(word)) {
      shared.add(at);
      if (!other.words.includes(word)) divided++;
    } else if (next !== undefined && other.forms.has(joined(word, next))) {
      shared.add(at).add(at + 1);
    }
  }
  return shared.size + divided;
}

/** Whether one name contains all words of the other. */
export function containsAll(whole: Topics, part: Topics): boolean {
  return part.words.every((word, at) => {
    const [before, next] = [part.words[at - 1], part.words[at + 1]];
    return (
      whole.forms.has(word) ||
      (next !== undefined && whole.forms.has(joined(word, next))) ||
      (before !== undefined && whole.forms.has(joined(before, word)))
    );
  });
}

/** Whether one name begins with all words of the other. */
export function beginsWith(whole: Topics, part: Topics): boolean {
  return part.words.every((word, at) => whole.words[at] === word);
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => joined(words[at] ?? '', word));
}

// `pop ups` and `popups`: too short for the singular, the second word keeps its s.
function joined(word: string, next: string): string {
  return singular(word + next);
}
