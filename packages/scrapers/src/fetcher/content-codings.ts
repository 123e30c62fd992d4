import { type Coding, isKnownCoding } from './decompress.ts';

/** What a request offers in Accept-Encoding. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

/** Names that say that a body is not coded; all but `identity` are mistakes that servers make. */
const PLAIN = ['', 'identity', 'none', 'null', 'binary', '8bit', 'utf-8', 'utf8'];

/** Each one is at most a gzip bomb of its own. */
const MAX_CODINGS = 4;

/**
 * Reads a Content-Encoding header (RFC 9110, 8.4).
 * @returns the codings in the order in which they were applied, or why the body cannot be read
 */
export function readCodings(header: string | undefined): Coding[] | { reason: string } {
  const names = (header ?? '').split(',').map((name) => name.trim().toLowerCase());
  const coded = names.filter((name) => !PLAIN.includes(name));
  const codings = coded.filter(isKnownCoding);
  const unknown = coded.find((name) => !isKnownCoding(name));
  if (unknown !== undefined) return { reason: `unknown content-encoding "${unknown}"` };
  if (codings.length > MAX_CODINGS) return { reason: `more than ${MAX_CODINGS} content-encodings` };
  return codings;
}
