/**
 * Folds text for comparison: compatibility forms resolved (NFKD), no letter case, no accents, only
 * letters and digits. `Société Générale` and `SOCIETE-GENERALE` fold to the same text; text without
 * a letter or digit folds to ''. Idempotent.
 */
export function fold(text: string): string {
  // Most names, and each of their words: nothing to compose.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, '');
  return (
    text
      .normalize('NFKD')
      // Upper case makes ß and SS equal, lower case before it ẞ; σ and ς are one letter.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .normalize('NFKD')
      // Only the accents of European scripts: the voicing marks of kana distinguish letters.
      .replace(/[\u0300-\u036f]/g, '')
      // Before composing, since letters that a space separates may compose too.
      .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
      .normalize('NFC')
  );
}
