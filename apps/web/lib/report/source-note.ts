import type { ApiNumber } from '@pi/domain/api';
import { describeNumber, formatDay } from '#lib/format.ts';
import { storeTitle } from '#lib/store-title.ts';

/** A column of a table, with the numbers in it. */
export interface NotedColumn {
  label: string;
  numbers: readonly (ApiNumber | null)[];
}

const LIST = new Intl.ListFormat('en');
const ROUNDED = ' from rounded numbers';
/** More stores are not named: the table names them. */
const MOST_NAMED = 3;

/**
 * What a table's numbers are, for its end: how each column is known and how exact it is, where they
 * come from and as of which days.
 */
export function sourceNote(columns: readonly NotedColumn[]): string {
  const all = columns.flatMap(({ numbers }) => numbers.filter((one) => one !== null));
  const ways = columns.flatMap(({ label, numbers }) => {
    const ways = waysOf(numbers.filter((one) => one !== null));
    return ways.length === 0 ? [] : [`${label}: ${ways.join(' or ')}`];
  });
  const sources = [...new Set(all.flatMap(({ source }) => source.split(', ')))];
  const named =
    sources.length > MOST_NAMED ? `the ${sources.length} stores named above` : LIST.format(sources.map(storeTitle));
  if (all.length === 0) return 'No number is known.';
  return [`Source: ${named}`, asOfWords(all), ...ways].filter(Boolean).join('. ').concat('.');
}

function waysOf(numbers: readonly ApiNumber[]): string[] {
  const all = new Set(numbers.map(wayOf));
  return [...all].flatMap((way) => {
    if (all.has(way + ROUNDED)) return [`${way}, some${ROUNDED}`];
    return way.endsWith(ROUNDED) && all.has(way.slice(0, -ROUNDED.length)) ? [] : [way];
  });
}

function wayOf(number: ApiNumber): string {
  const words = describeNumber(number);
  return number.origin === 'derived' && number.kind === 'rounded' ? words + ROUNDED : words;
}

function asOfWords(numbers: readonly ApiNumber[]): string {
  const days = [...new Set(numbers.flatMap(({ day }) => day ?? []))].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  return first === last ? `As of ${formatDay(last)}` : `As of ${formatDay(first)} to ${formatDay(last)}`;
}
