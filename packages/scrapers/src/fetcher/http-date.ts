const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = '(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const YEAR = String.raw`(?<year>\d{4})`;
const TIME = String.raw`(?<time>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)`;
// What servers write in place of GMT is the same, or says how far from it they are (RFC 5322, 4.3).
const ZONE = String.raw`(?<zone>GMT|UTC?|Z|[ECMP][SD]T|[+-]\d{2}:?\d{2})`;
const WEEKDAY = '(?:[a-z]{3,9}(?:, *| +))?';

/**
 * The three forms of RFC 9110, 5.6.7, `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37
 * GMT` and `Sun Nov  6 08:49:37 1994`, and ISO 8601, which servers send though it is none of them.
 * Weekday, seconds and zone may be missing; a time without a zone is in UTC.
 */
const FORMS = [
  `${WEEKDAY}${DAY}[ -]${MONTH}[ -]${YEAR},? ${TIME}(?: ?${ZONE})?`,
  `${WEEKDAY}${DAY}-${MONTH}-(?<year>\\d{2}) ${TIME}(?: ?${ZONE})?`,
  `${WEEKDAY}${MONTH} +${DAY} ${TIME}(?: ${ZONE})? ${YEAR}`,
  String.raw`(?<isoDay>\d{4}-\d{2}-\d{2})[T ]${TIME} ?${ZONE}?`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/**
 * Reads an HTTP date. A year of two digits is the next one that ends with them, unless that is more
 * than 50 years away (RFC 9110, 5.6.7).
 * @param now decides the century of such a year
 * @returns milliseconds since 1970; undefined for what is no date
 */
export function parseHttpDate(text: string, now: Date): number | undefined {
  const parts = FORMS.map((form) => form.exec(text.trim())?.groups).find(Boolean);
  if (!parts) return undefined;
  const { isoDay, day, month, year = '', time, zone = 'GMT' } = parts;
  const fullYear = year.length === 2 ? withCentury(Number(year), now) : year;
  const utc = /^(ut|z)$/i.test(zone) ? 'GMT' : zone;
  const date = isoDay?.replaceAll('-', '/') ?? `${day} ${month} ${fullYear}`;
  const moment = Date.parse(`${date} ${time} ${utc}`);
  return Number.isNaN(moment) ? undefined : moment;
}

function withCentury(year: number, now: Date): number {
  const thisYear = now.getUTCFullYear();
  const next = thisYear + ((((year - thisYear) % 100) + 100) % 100);
  return next > thisYear + 50 ? next - 100 : next;
}
