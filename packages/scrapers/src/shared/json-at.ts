// Quotes, brackets and what is between them: all that decides where a JSON value ends.
const STEP = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs;

/** A JSON value found inside a longer text, and the offset just behind it. */
export interface JsonAt {
  value: unknown;
  end: number;
}

/**
 * Decodes the JSON array or object that starts at `offset`, whatever follows it.
 * @returns undefined where no complete, valid array or object starts there
 */
export function jsonAt(text: string, offset: number): JsonAt | undefined {
  const end = endOfValue(text, offset);
  if (end === undefined) return undefined;
  try {
    return { value: JSON.parse(text.slice(offset, end)), end };
  } catch {
    return undefined;
  }
}

function endOfValue(text: string, offset: number): number | undefined {
  if (text[offset] !== '[' && text[offset] !== '{') return undefined;
  let depth = 0;
  STEP.lastIndex = offset;
  for (let step = STEP.exec(text); step; step = STEP.exec(text)) {
    const mark = step[0];
    if (mark === '[' || mark === '{') depth += 1;
    if (mark === ']' || mark === '}') depth -= 1;
    if (depth === 0) return STEP.lastIndex;
  }
  return undefined;
}
