import { searchText } from '@pi/intelligence';

export interface TextPart {
  text: string;
  isHit: boolean;
}

/**
 * A text in parts, where those that begin with a searched word are hits. Joined, they are the text.
 */
export function markWords(text: string, words: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  for (const piece of text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const word = searchText(piece);
    const isHit = word !== '' && words.some((wanted) => word.startsWith(wanted));
    const last = parts.at(-1);
    if (last && last.isHit === isHit) last.text += piece;
    else parts.push({ text: piece, isHit });
  }
  return parts;
}
