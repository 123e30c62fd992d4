import { load } from 'cheerio/slim';
import { textOf } from '../../shared/found-value.ts';

export type Page = ReturnType<typeof load>;
export type Found = ReturnType<Page>;

/** The rows of "Additional information", with the picture that marks each (in every language) and its English label. */
const ROWS = {
  pricing: { icon: 'sell', label: 'Pricing' },
  developer: { icon: 'code', label: 'Developer' },
  support: { icon: 'email', label: 'Support' },
  privacy: { icon: 'lock', label: 'Privacy policy' },
  terms: { icon: 'description', label: 'Terms of service' },
} as const;

/** The value of a row; an empty selection where the page has no such row. */
export function rowValue($: Page, name: keyof typeof ROWS): Found {
  const { icon, label } = ROWS[name];
  const marked = $('i').filter((_, element) => $(element).text().trim() === icon);
  const value = marked.first().parent().next().children().eq(1);
  if (value.length > 0) return value;
  const labelled = $('span').filter((_, element) => $(element).text().trim() === label);
  return labelled.first().next();
}

/** The text of an element without the names of its icons ("open_in_new"), which are text in the markup. */
export function plainText(element: Found): string | null {
  const copy = element.clone();
  copy.find('i, button').remove();
  return textOf(
    copy
      .text()
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\s*open_in_new$/, ''),
  );
}

/** The price in the store's words, read from the one row of a page; null where there is none. */
export function shownPricing(page: string): string | null {
  const mark = page.indexOf(`>${ROWS.pricing.icon}</i>`);
  if (mark === -1) return null;
  const $ = load(page.slice(page.lastIndexOf('<div', mark), mark + 1000));
  return plainText(rowValue($, 'pricing'));
}
