import { loadMarkup, oneLine } from '../../shared/markup.ts';
import { flagAt, positionsIn } from '../../shared/positions.ts';

/**
 * The kinds of data that a developer can declare to collect, by their number in the data of a page:
 * those that recorded pages state in words too. The name of any other is in the page's own words.
 */
export const DATA_USES: ReadonlyMap<unknown, string> = new Map([
  [1, 'personally-identifiable-information'],
  [5, 'personal-communications'],
  [6, 'location'],
  [8, 'user-activity'],
  [9, 'website-content'],
]);

/** The heading above the kinds, on an English page. */
const HEADING = / handles the following:\s*<\/h3>/;
/** Nine kinds take 5,000 characters, most of them drawings. */
const LONGEST_LIST = 20_000;

/**
 * What the developer declares to collect; empty for one who declares to collect nothing, null for
 * one who declares nothing at all.
 * @param codes the numbers of the kinds, or null
 * @param isDeclared whether there is a declaration
 * @param page whose words, in the order of the numbers, name the kinds of other numbers
 * @throws Error for a kind without a name: a list without it would be too short
 */
export function dataUseOf(codes: unknown, isDeclared: unknown, page: string): string[] | null {
  const list = positionsIn(codes);
  if (list.length === 0) return flagAt(isDeclared) ? [] : null;
  const names = list.every((code) => DATA_USES.has(code)) ? [] : namesIn(page, list);
  return list.map((code, index) => {
    const kind = DATA_USES.get(code) ?? names[index];
    if (kind === undefined) throw new Error(`${JSON.stringify(code)} is no known kind of data`);
    return kind;
  });
}

// The words are the names where they agree with the numbers that are known.
function namesIn(page: string, codes: readonly unknown[]): string[] {
  const names = shownDataUse(page) ?? [];
  const known = [...DATA_USES.values()];
  const agree = names.every((name, index) => DATA_USES.get(codes[index]) === known.find((one) => one === name));
  return agree && names.length === codes.length ? names : [];
}

/** The kinds of data that an English page lists; undefined where it lists none. */
export function shownDataUse(page: string): string[] | undefined {
  const heading = HEADING.exec(page);
  if (!heading) return undefined;
  const start = heading.index + heading[0].length;
  const $ = loadMarkup(page.slice(start, start + LONGEST_LIST));
  const kinds = $.root().children('div').first().find('span').toArray();
  const words = kinds.flatMap((kind) => ($(kind).children().length === 0 ? (oneLine($(kind).text()) ?? []) : []));
  return words.length === 0 ? undefined : words.map((word) => word.toLowerCase().replaceAll(' ', '-'));
}
