/**
 * Text as it is searched: in lower case, without accents, words apart by one space. Unlike `fold`,
 * words stay words.
 */
export function searchText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Only the accents of European scripts: the voicing marks of kana distinguish letters.
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
