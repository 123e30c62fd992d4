/**
 * A whole number that an address asks for; undefined where it is none, or has more than nine
 * digits.
 */
export function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
