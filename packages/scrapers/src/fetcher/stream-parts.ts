import type { Unpack } from './sync-or-async.ts';

/** What zlib returns with its option `info`, which Node's types do not know. */
export interface UnpackedPart {
  buffer: Buffer;
  /** `bytesWritten`: how many bytes were read for it. */
  engine: { bytesWritten: number };
}

/** A stream of more parts was made to take long. */
const MAX_PARTS = 1000;

/**
 * Unpacks the parts of a stream (members of gzip, frames of zstd) one after the other, up to the
 * first bytes that start none: what follows the last part is ignored, as browsers do.
 * @param isPart whether bytes start a part
 * @param unpackPart unpacks the first part
 * @throws zlib's errors; Error with code Z_DATA_ERROR for more than 1000 parts
 */
export async function unpackParts(
  bytes: Buffer,
  maxOutputLength: number,
  isPart: (bytes: Buffer) => boolean,
  unpackPart: Unpack<UnpackedPart>,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  let rest = bytes;
  let size = 0;
  do {
    if (parts.length === MAX_PARTS) throw damaged(`more than ${MAX_PARTS} parts`);
    const { buffer, engine } = await unpackPart(rest, { maxOutputLength: Math.max(1, maxOutputLength - size) });
    parts.push(buffer);
    size += buffer.length;
    rest = rest.subarray(engine.bytesWritten);
  } while (isPart(rest));
  return Buffer.concat(parts);
}

/** An error as zlib throws it for damaged bytes. */
export function damaged(message: string): Error {
  return Object.assign(new Error(message), { code: 'Z_DATA_ERROR' });
}
