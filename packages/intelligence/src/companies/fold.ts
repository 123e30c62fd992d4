/**
 * Text reduced to what is compared: compatibility forms resolved (NFKD), no letter case, no accents, and nothing but
 * letters and digits. `Société Générale` and `SOCIETE-GENERALE` fold to the same text; text without any letter or
 * digit folds to ''. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Through upper case, so that ß and SS meet, and through lower case before it for ẞ; σ and ς differ only by their place in a word.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .normalize('NFKD')
      // Only the accents of European scripts: the voicing marks of kana are letters to their readers.
      .replace(/[\u0300-\u036f]/g, '')
      // Before composing: letters that only a space kept apart may compose too.
      .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
      .normalize('NFC')
  );
}
