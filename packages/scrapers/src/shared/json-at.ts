const MARK = /["[\]{}]/g;
// Data of stores is some twenty deep; what is deeper costs more memory than a page is worth.
const MAX_DEPTH = 500;

/** A JSON value found inside a longer text, and the offset after it. */
export interface JsonAt {
  value: unknown;
  end: number;
}

/**
 * Decodes the JSON array or object that starts at `offset`, whatever follows it. Reads each
 * character once: a page may be cut off anywhere, or be written to take long.
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
  MARK.lastIndex = offset;
  while (MARK.test(text)) {
    const mark = text[MARK.lastIndex - 1];
    if (mark === '"') {
      const end = endOfString(text, MARK.lastIndex);
      if (end === undefined) return undefined;
      MARK.lastIndex = end;
    } else {
      depth += mark === '[' || mark === '{' ? 1 : -1;
      if (depth === 0) return MARK.lastIndex;
      if (depth > MAX_DEPTH) return undefined;
    }
  }
  return undefined;
}

/** The offset after the quote that ends the string whose first character is at `start`. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 1)) {
    let from = at;
    while (text[from - 1] === '\\') from -= 1;
    if ((at - from) % 2 === 0) return at + 1;
  }
  return undefined;
}
