import type { Listing } from '@pi/domain';
import { SYLLABLES } from '../syllables.ts';

const TRADES = ['Labs', 'Software', 'Studio', 'GmbH', 'Inc.', 'Apps', '', ''];
const HOSTS = ['gmail.com', 'outlook.com', 'proton.me'];
const LISTINGS_A_DEVELOPER = 3;
/** Of a thousand listings, how many are new on a day, and how many change their developer. */
const NEW_A_DAY = 1;
const CHANGED_A_DAY = 2;

/**
 * An invented catalogue on a day: from one day to the next all numbers change, and 0.3 % of the
 * listings are new or have a developer who changed.
 * @param day 1 is the first
 */
export function listingsOn(size: number, day: number): Listing[] {
  const fresh = Math.ceil((size * NEW_A_DAY) / 1000) * (day - 1);
  return Array.from({ length: size + fresh }, (_, index) => ({
    externalId: `plugin-${index}`,
    url: `https://toy.example/plugins/plugin-${index}`,
    name: `${word(index + 5)} ${word(index * 7)} for mail`,
    category: `category-${index % 20}`,
    version: '1.0.0',
    developer: developerOf(Math.floor(index / LISTINGS_A_DEVELOPER), timesChanged(index, day)),
    users: { value: ((index * 7919) % 100_000) + day, kind: 'exact' },
    rating: 4,
    ratingCount: index % 500,
    readFrom: 'data',
  }));
}

/** Listings of a smaller marketplace that has some of the same developers. */
export function listingsElsewhere(size: number): Listing[] {
  return listingsOn(size, 1).map((listing, index) => ({
    ...listing,
    developer: developerOf(index * LISTINGS_A_DEVELOPER * 2, 0),
  }));
}

function timesChanged(index: number, day: number): number {
  const place = index % 1000;
  return place >= CHANGED_A_DAY && place < CHANGED_A_DAY * day ? 1 : 0;
}

function developerOf(number: number, changed: number) {
  const name = `${capitalized(word(number))} ${TRADES[number % TRADES.length]}`.trim();
  const domain = `${word(number)}${changed > 0 ? '-apps' : ''}.example`;
  if (number % 10 < 3) return { name, email: `${word(number)}@${HOSTS[number % HOSTS.length]}` };
  if (number % 10 < 5) return { name, externalId: `account-${number}` };
  return { name, site: `https://${domain}`, siteVerified: number % 10 === 5, email: `hello@${domain}` };
}

/** A word of a number: no two numbers below a million have the same. */
function word(number: number): string {
  const digits = number.toString(16).padStart(4, '0');
  return [...digits].map((digit) => SYLLABLES[Number.parseInt(digit, 16)]).join('');
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
