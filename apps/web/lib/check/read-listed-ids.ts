import { formsOf } from './id-forms.ts';
import { splitIds } from './split-ids.ts';

/** A word of a name, or signs alone: no store has such ids beside those of browsers. */
const WORD = /^(\p{Lu}\p{L}*|[^\p{L}\d]+)$/u;

/**
 * The ids in a list that somebody pasted. Of a line that has ids of browsers' stores among words,
 * such as the name of the plugin, it is these ids.
 */
export function readListedIds(text: string): string[] {
  const { idsIn } = formsOf(undefined);
  return text.split('\n').flatMap((line) => {
    const parts = splitIds(line);
    const ids = parts.some((part) => WORD.test(part)) ? parts.flatMap(idsIn) : [];
    return ids.length > 0 ? ids : parts;
  });
}
