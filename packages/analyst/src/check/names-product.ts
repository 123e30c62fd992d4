/** Whether a text names a product, in any case and with any blanks and hyphens. */
export function namesProduct(text: string, name: string): boolean {
  const words = fold(name);
  return words.length > 1 && ` ${fold(text)} `.includes(` ${words} `);
}

/** Letters and digits alone, in lower case, with one blank between words. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
