import type { Listing, Problem } from '@pi/domain';

/** U+FFFD, which a decoder puts where bytes are not text in the declared encoding. */
const GARBLED = '\ufffd';

/**
 * Removes the fields with garbled text from a listing, so that their stored values stay. Returns no
 * listing where the id, address or name is garbled.
 */
export function dropGarbled(listing: Listing, url: string | undefined): { listing?: Listing; problem?: Problem } {
  const garbled = Object.entries(listing).filter(([, value]) => JSON.stringify(value)?.includes(GARBLED));
  if (garbled.length === 0) return { listing };
  const fields = garbled.map(([field]) => field);
  const message = `${fields.join(', ')}: not valid text in the declared encoding`;
  const problem: Problem = { kind: 'invalid_value', message, externalId: listing.externalId, url };
  if (fields.some((field) => ['externalId', 'url', 'name'].includes(field))) return { problem };
  return { listing: { ...listing, ...Object.fromEntries(fields.map((field) => [field, undefined])) }, problem };
}

/**
 * Whether a body has garbled text. A body that writes the character as an escape of its format
 * means it.
 */
export function isGarbled(body: string): boolean {
  return body.includes(GARBLED);
}
