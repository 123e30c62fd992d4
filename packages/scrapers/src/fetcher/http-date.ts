const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const TIME = String.raw`(?<time>\d{1,2}:\d{2}:\d{2})`;
const MONTH = `(?<month>${MONTHS})`;
// What servers write in place of GMT is the same, or says how far from it they are.
const ZONE = String.raw`(?<zone>GMT|UTC?|Z|[+-]\d{2}:?\d{2})`;

/**
 * The three forms of RFC 9110, 5.6.7, `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37
 * GMT` and `Sun Nov  6 08:49:37 1994`, and ISO 8601, which servers send though it is none of them.
 */
const FORMS = [
  `[a-z]{3,9},? +(?<day>\\d{1,2})[ -]${MONTH}[ -](?<year>\\d{4}) ${TIME} ${ZONE}`,
  `[a-z]{3,9},? +(?<day>\\d{1,2})-${MONTH}-(?<year>\\d{2}) ${TIME} ${ZONE}`,
  `[a-z]{3} +${MONTH} +(?<day>\\d{1,2}) ${TIME} (?<year>\\d{4})`,
  String.raw`(?<iso>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))`,
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
  const { iso, day, month, year = '', time, zone = 'GMT' } = parts;
  const fullYear = year.length === 2 ? withCentury(Number(year), now) : year;
  const moment = Date.parse(iso ?? `${day} ${month} ${fullYear} ${time} ${zone === 'UT' ? 'GMT' : zone}`);
  return Number.isNaN(moment) ? undefined : moment;
}

function withCentury(year: number, now: Date): number {
  const thisYear = now.getUTCFullYear();
  const next = thisYear + ((((year - thisYear) % 100) + 100) % 100);
  return next > thisYear + 50 ? next - 100 : next;
}
