import type { ListingDraft } from '../../shared/checked-listing.ts';
import { type Markup, oneLine, ownText, type Selection } from '../../shared/markup.ts';
import { textOf, urlOf } from '../../shared/raw-value.ts';
import { shownDay } from '../../shared/shown-day.ts';

const VERSION = /^\d+(?:\.\d+){0,3}$/;
const SIZE = /^\d[\d.,\s]*(?:[KMG]i?)?B$/;
const LONGEST_VALUE = 60;
/** The labels of the last row, in the language in which pages are asked for. */
const TRADER = new Map([
  ['Trader', true],
  ['Non-trader', false],
]);

type Rows = Pick<ListingDraft, 'version' | 'size' | 'updatedOn' | 'developer' | 'websiteUrl'>;

/**
 * What the rows of label and value below the description state. Labels are in the reader's
 * language, so that rows are known by their values and their order.
 */
export function readRows($: Markup, language: string): Rows {
  const rows = $('li')
    .toArray()
    .map((row): Selection => $(row));
  const values = rows.map(shownValue).filter((value) => value.length < LONGEST_VALUE);
  const contact = rows.find((row) => row.find('details').length > 0);
  return {
    version: values.find((value) => VERSION.test(value)),
    size: values.find((value) => SIZE.test(value)),
    updatedOn: values.map((value) => shownDay(value, language)).find((day) => day !== undefined),
    developer: developerIn(rows, contact),
    websiteUrl: urlOf(contact?.find('a[href^="http"]').first().attr('href')),
  };
}

// "Offered by" follows the row of the form for complaints, which has a link and no label. Items
// with a website lack it: their developer's name is nowhere on the page.
function developerIn(rows: Selection[], contact: Selection | undefined): Rows['developer'] {
  const complaint = rows.findIndex((row) => /\/report(?:[/?]|$)/.test(row.find('a').attr('href') ?? ''));
  const name = complaint === -1 ? '' : plainValue(rows[complaint + 1]);
  if (name === '' || SIZE.test(name)) return undefined;
  const traders = rows.map((row) => TRADER.get(oneLine(ownText(row.children().first())) ?? ''));
  return {
    name,
    email: textOf(contact?.find('details > div').first().text().trim()) ?? undefined,
    isTrader: traders.find((isTrader) => isTrader !== undefined),
  };
}

function plainValue(row: Selection | undefined): string {
  return row?.children().length === 2 && row.children().eq(1).children().length === 0 ? shownValue(row) : '';
}

function shownValue(row: Selection): string {
  return oneLine(ownText(row.children().eq(1))) ?? '';
}
