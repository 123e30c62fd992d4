import { childrenOf, type Element, elementsOf, lineWithout, nextTo, ownText, parentOf } from '../../shared/markup.ts';

/** The rows of "Additional information", with the picture that marks each (in every language) and its English label. */
const ROWS = {
  pricing: { icon: 'sell', label: 'Pricing' },
  developer: { icon: 'code', label: 'Developer' },
  support: { icon: 'email', label: 'Support' },
  privacy: { icon: 'lock', label: 'Privacy policy' },
  terms: { icon: 'description', label: 'Terms of service' },
} as const;

/** The value of a row; undefined where the page has no such row. */
export function rowValue(elements: Element[], row: keyof typeof ROWS): Element | undefined {
  const { icon, label } = ROWS[row];
  const mark = elements.find((element) => element.name === 'i' && ownText(element).trim() === icon);
  const value = childrenOf(nextTo(parentOf(mark)))[1];
  return value ?? nextTo(elements.find((element) => element.name === 'span' && ownText(element).trim() === label));
}

/** The text of an element without the names of its icons ("open_in_new"), which are text in the markup. */
export function plainText(element: Element | undefined): string | null {
  return lineWithout(element, 'i', 'button')?.replace(/\s*open_in_new$/, '') || null;
}

/** The price in the store's words, read from the one row of a page; null where there is none. */
export function shownPricing(page: string): string | null {
  const mark = page.indexOf(`>${ROWS.pricing.icon}</i>`);
  if (mark === -1) return null;
  return plainText(rowValue(elementsOf(page.slice(page.lastIndexOf('<div', mark), mark + 300)), 'pricing'));
}
