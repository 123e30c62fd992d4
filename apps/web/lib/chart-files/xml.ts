import { cleanText } from '@pi/domain';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as text of an XML document; what XML does not allow is left out. */
export function text(words: string): string {
  return escaped(cleanText(words).replace(/[\ufffe\uffff]/g, ''));
}

/** An element of an XML document. */
export function el(name: string, attributes: Record<string, string | number>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one);
}
