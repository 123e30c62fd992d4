import type { Count } from '@pi/domain';

const GOES_ON_AS_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const NUMBER = /\d(?:[\d.,'’\s]*\d)?/u;

/**
 * The first number of a text as a store shows it to people: "16.000.000 usuarios", "35.5K ratings",
 * "3.5万 件の評価", "10,000,000+". A trailing plus makes it `at_least`, an abbreviation `rounded`.
 * @param language the page's language, for its words of thousands and millions
 * @returns null where the text has no number
 */
export function shownCount(text: string, language: string): Count | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const rest = text.slice(match.index + match[0].length).trimStart();
  const unit = unitAt(rest, language) ?? unitAt(rest, 'en');
  const value = unit ? Math.round(decimal(match[0]) * unit.value) : Number(match[0].replace(/\D/g, ''));
  if (!Number.isSafeInteger(value)) return null;
  const plus = rest.slice(unit?.word.length ?? 0).trimStart()[0];
  return { value, kind: plus === '+' || plus === '＋' ? 'at_least' : unit ? 'rounded' : 'exact' };
}

/** A shown decimal number such as "4.4" or "4,7"; null where the text has none. */
export function shownDecimal(text: string): number | null {
  const match = /\d+(?:[.,]\d+)?/.exec(text);
  return match ? decimal(match[0]) : null;
}

interface Unit {
  word: string;
  value: number;
}

const unitsByLanguage = new Map<string, Unit[]>();

function unitAt(rest: string, language: string): Unit | undefined {
  return unitsOf(language).find(
    ({ word }) => rest.toLowerCase().startsWith(word.toLowerCase()) && !GOES_ON_AS_WORD.test(rest.slice(word.length)),
  );
}

// The words come from the platform's locale data: what it writes for 1,000 to 100,000,000 in short form.
function unitsOf(language: string): Unit[] {
  const known = unitsByLanguage.get(language);
  if (known) return known;
  const format = new Intl.NumberFormat(language, { notation: 'compact', numberingSystem: 'latn' });
  const units = new Map<string, Unit>();
  for (let power = 3; power <= 9; power += 1) {
    const parts = format.formatToParts(10 ** power);
    const word = parts.find((part) => part.type === 'compact')?.value;
    const shown = Number(parts.find((part) => part.type === 'integer')?.value);
    if (word && shown > 0) units.set(word, { word, value: 10 ** power / shown });
  }
  const sorted = [...units.values()].sort((a, b) => b.word.length - a.word.length);
  unitsByLanguage.set(language, sorted);
  return sorted;
}

function decimal(text: string): number {
  const separator = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (separator === -1) return Number(text.replace(/\D/g, ''));
  return Number(`${text.slice(0, separator).replace(/\D/g, '')}.${text.slice(separator + 1).replace(/\D/g, '')}`);
}
