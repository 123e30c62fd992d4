import { changedListings } from './changed-listings.ts';
import type { Fault } from './fault.ts';

/** Says UTF-8, sends windows-1252 or UTF-16; its texts have letters that show the difference. */
export const wrongEncoding = {
  name: 'wrong_encoding',
  does: 'sends its texts, umlauts in them, in windows-1252 or UTF-16 and calls them UTF-8',
  view: ({ shelf, day }) => ({
    day,
    shelf: changedListings(shelf, (listing) => ({
      ...listing,
      name: withUmlauts(listing.name),
      developer: withUmlauts(listing.developer),
      summary: withUmlauts(listing.summary),
      description: withUmlauts(listing.description),
    })),
  }),
  // Where umlauts are escaped only UTF-16 shows.
  encode: (text, { chance }) =>
    chance < 0.5 && !ESCAPED.test(text) ? windows1252(text) : Buffer.from(text, 'utf16le'),
} as const satisfies Fault;

const ESCAPED = /\\u00[c-f]/i;
const BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);

// What windows-1252 has no byte for stays UTF-8: a question mark would be valid text, and wrong.
function windows1252(text: string): Buffer {
  return Buffer.concat(
    Array.from(text.matchAll(/\p{ASCII}+|./gsu), ([part]) => {
      const byte = BYTES.get(part);
      return byte === undefined ? Buffer.from(part) : Buffer.of(byte);
    }),
  );
}

function withUmlauts(text: string): string {
  return text.replace(/[aouAOU]/g, (letter) => `${letter}\u0308`.normalize('NFC'));
}
