import { diffArrays, diffWordsWithSpace } from 'diff';

/** A piece of two texts: in both, in the new one only, in the old one only. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface TextDiff {
  /** The passages that differ, each as its words. */
  passages: DiffPart[][];
  /** Sentences or lines that differ, of how many there are in the longer text. */
  differing: number;
  of: number;
}

/** Texts that differ by more sentences or words are shown as removed and added: bounds the cost. */
const MOST_EDITS = 400;
/** Longer passages are not compared word by word. */
const LONGEST = 4000;

/** The words of two short texts that differ. */
export function diffWords(before: string, after: string): DiffPart[] {
  const replaced = [toPart(before, 'removed'), toPart(after, 'added')].filter(({ text }) => text !== '');
  if (before.length > LONGEST || after.length > LONGEST) return replaced;
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  return (
    parts?.map(({ value, added, removed }) => toPart(value, added ? 'added' : removed ? 'removed' : 'same')) ?? replaced
  );
}

/** Where two long texts differ: the sentences that do, without those between them. */
export function diffTexts(before: string, after: string): TextDiff {
  const [old, now] = [sentences(before), sentences(after)];
  const of = Math.max(old.length, now.length);
  const runs = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  if (!runs) return { passages: [diffWords(before, after)], differing: of, of };
  const passages: DiffPart[][] = [];
  let differing = 0;
  let removed: string[] = [];
  const close = (added: string[]) => {
    if (removed.length + added.length === 0) return;
    passages.push(diffWords(removed.join(''), added.join('')));
    differing += Math.max(removed.length, added.length);
    removed = [];
  };
  for (const run of runs) {
    if (run.removed) removed = run.value;
    else close(run.added ? run.value : []);
  }
  close([]);
  return { passages, differing, of };
}

function toPart(text: string, kind: DiffPart['kind']): DiffPart {
  return { kind, text };
}

/** Lines and the sentences in them, with the signs and blanks that end them. */
function sentences(text: string): string[] {
  return text.match(/[^\n.!?]*(?:[.!?]+(?=\s|$)|\n|$|[.!?])\s*/g)?.filter(Boolean) ?? [];
}
