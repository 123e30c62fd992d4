/**
 * Text as it is searched: its words in lower case, without accents and signs, apart by one space.
 * Unlike `fold`, words stay words. Text without a letter or digit gives ''.
 */
export function searchText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Only the accents of European scripts: the voicing marks of kana distinguish letters.
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
  );
}
