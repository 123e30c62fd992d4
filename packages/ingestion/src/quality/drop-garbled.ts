import type { Listing, Problem } from '@pi/domain';

/** Stands where bytes were no text in the declared encoding. */
const GARBLED = '\ufffd';

/**
 * A listing without the fields that hold garbled text: what is known of them stays. Without a name, or an identity that can
 * be told from others, there is no listing.
 */
export function dropGarbled(listing: Listing, url: string | undefined): { listing?: Listing; problem?: Problem } {
  const garbled = Object.entries(listing).filter(([, value]) => JSON.stringify(value)?.includes(GARBLED));
  if (garbled.length === 0) return { listing };
  const fields = garbled.map(([field]) => field);
  const message = `${fields.join(', ')}: not text in the declared encoding`;
  const problem: Problem = { kind: 'invalid_value', message, externalId: listing.externalId, url };
  if (fields.some((field) => ['externalId', 'url', 'name'].includes(field))) return { problem };
  return { listing: { ...listing, ...Object.fromEntries(fields.map((field) => [field, undefined])) }, problem };
}

/** Whether a body holds garbled text. One that quotes the character by an escape of its format does not: it means it. */
export function isGarbled(body: string): boolean {
  return body.includes(GARBLED);
}
