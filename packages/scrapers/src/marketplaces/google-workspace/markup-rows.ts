import { findLabel, loadMarkup, type Markup, oneLine, type Selection } from '../../shared/markup.ts';

/**
 * The rows of "Additional information", with the icon that marks each (in every language) and its
 * English label.
 */
const ROWS = {
  pricing: { icon: 'sell', label: 'Pricing' },
  developer: { icon: 'code', label: 'Developer' },
  support: { icon: 'email', label: 'Support' },
  privacy: { icon: 'lock', label: 'Privacy policy' },
  terms: { icon: 'description', label: 'Terms of service' },
} as const;

/** A row with its label and value; an empty selection where the page has no such row. */
export function rowOf($: Markup, row: keyof typeof ROWS): Selection {
  return rowValue($, row).parent();
}

/** The value of a row; an empty selection where the page has no such row. */
export function rowValue($: Markup, row: keyof typeof ROWS): Selection {
  const { icon, label } = ROWS[row];
  const value = findLabel($, 'i', icon).parent().next().children().eq(1);
  return value.length > 0 ? value : findLabel($, 'span', label).next();
}

/**
 * The text of an element without the names of its icons ("open_in_new"), which are text in the
 * markup.
 */
export function textWithoutIcons(selection: Selection): string | null {
  const copy = selection.clone();
  copy.find('i, button').remove();
  return oneLine(copy.text())?.replace(/\s*open_in_new$/, '') || null;
}

/** The price in the store's words, read from the one row of a page; null where there is none. */
export function shownPricing(page: string): string | null {
  const icon = page.indexOf(`>${ROWS.pricing.icon}</i>`);
  if (icon === -1) return null;
  return textWithoutIcons(rowValue(loadMarkup(page.slice(page.lastIndexOf('<div', icon), icon + 300)), 'pricing'));
}
