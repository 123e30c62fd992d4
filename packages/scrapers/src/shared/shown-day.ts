import { Day } from '@pi/domain';
import { latinDigits } from './latin-digits.ts';

/**
 * A date as a page shows it: "April 6, 2023", "16 de abril de 2024", "2024年4月11日", "2023-04-06".
 * Month names come from the platform's locale data. Numeric dates whose order is unknown are not
 * guessed, and years of another calendar ("6 เมษายน 2566") are no years of a store: see `Day`.
 * @param language the page's language; English names are always understood
 */
export function shownDay(text: string, language: string): Day | undefined {
  const plain = latinDigits(text).toLowerCase();
  const numbers = (plain.match(/\d+/g) ?? []).map(Number);
  const ymd = /(\d{4})\s*[年년-]\s*(\d{1,2})\s*[月월-]\s*(\d{1,2})/.exec(plain);
  if (ymd) return day(Number(ymd[1]), Number(ymd[2]), Number(ymd[3]));
  const month = monthIn(plain, language) ?? monthIn(plain, 'en');
  const year = numbers.find((number) => number >= 1000);
  const date = numbers.find((number) => number <= 31);
  return month && year && date ? day(year, month, date) : undefined;
}

/** As `shownDay`, for a draft: a text with a date that is not understood is left for validation. */
export function rawShownDay(text: string, language: string): Day | undefined | string {
  return shownDay(text, language) ?? (/\p{Nd}/u.test(text) ? text : undefined);
}

function day(year: number, month: number, date: number): Day | undefined {
  const parsed = Day.safeParse(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  return parsed.success ? parsed.data : undefined;
}

const monthsByLanguage = new Map<string, [name: string, month: number][]>();

function monthIn(text: string, language: string): number | undefined {
  return monthsOf(language).find(([name]) => text.includes(name))?.[1];
}

function monthsOf(language: string): [string, number][] {
  const known = monthsByLanguage.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: style,
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(new Date(Date.UTC(2024, month - 1, 15)));
      const name = parts
        .find((part) => part.type === 'month')
        ?.value.toLowerCase()
        .replace(/\.$/, '');
      if (name && /\p{L}{2}/u.test(name) && !names.has(name)) names.set(name, month);
    }
  }
  const sorted = [...names].sort(([a], [b]) => b.length - a.length);
  monthsByLanguage.set(language, sorted);
  return sorted;
}
