import { markWords } from '#lib/search/mark-words.ts';

/** A text in which the searched words are marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  let at = 0;
  return markWords(text, words).map((part) => {
    const key = at;
    at += part.text.length;
    return part.isHit ? (
      <mark key={key} className="rounded-sm bg-accent-soft text-inherit">
        {part.text}
      </mark>
    ) : (
      part.text
    );
  });
}
