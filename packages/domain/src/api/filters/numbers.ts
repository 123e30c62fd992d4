const NUMBER = /^-?\d{1,15}(?:\.\d{1,4})?[kmb]?$/i;

/**
 * A number as people write it in a filter: `10k`, `1.5M`, `3.5`, `-20`; commas between digits are
 * left out.
 * @returns null for any other text
 */
export function parseShortNumber(text: string): number | null {
  const plain = text.trim().replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  if (!NUMBER.test(plain)) return null;
  const value = Number(plain.toLowerCase().replace('k', 'e3').replace('m', 'e6').replace('b', 'e9'));
  return value === 0 ? 0 : value; // never -0
}

/** The shortest text that `parseShortNumber` reads as this number again: `10k`, `1.5M`, `12345`. */
export function formatShortNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9 && value % 1e8 === 0) return `${value / 1e9}B`;
  if (size >= 1e6 && value % 1e5 === 0) return `${value / 1e6}M`;
  if (size >= 1000 && value % 100 === 0) return `${value / 1000}k`;
  return String(value);
}
