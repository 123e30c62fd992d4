import { promisify } from 'node:util';
import { zstdDecompress, zstdDecompressSync } from 'node:zlib';
import { type UnpackedPart, unpackParts } from './stream-parts.ts';
import { syncOrAsync, type Unpack } from './sync-or-async.ts';

/** The first bytes of a frame and, from the second on, of a skippable frame (RFC 8878, 3.1). */
const MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const SKIPPABLE_MAGIC = Buffer.from([0x2a, 0x4d, 0x18]);

/** Whether bytes start as zstd does. */
export function isZstd(bytes: Buffer): boolean {
  const isSkippable = (bytes[0] ?? 0) >> 4 === 5 && bytes.subarray(1, 4).equals(SKIPPABLE_MAGIC);
  return isSkippable || bytes.subarray(0, MAGIC.length).equals(MAGIC);
}

/**
 * Unpacks all frames of zstd; Node's own function returns the first one only.
 * @throws zlib's errors, for a stream that is damaged or ends early
 */
export const unpackZstd: Unpack = (bytes, { maxOutputLength }) =>
  unpackParts(bytes, maxOutputLength, isZstd, unpackFrame);

const info = { info: true };
const unpackFrame: Unpack<UnpackedPart> = syncOrAsync(
  (bytes, options) => zstdDecompressSync(bytes, { ...options, ...info }) as unknown as UnpackedPart,
  (bytes, options) => promisify(zstdDecompress)(bytes, { ...options, ...info }) as unknown as Promise<UnpackedPart>,
);
