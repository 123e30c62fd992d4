import { readFile } from 'node:fs/promises';
import { decompress, isZstd } from '@pi/scrapers';

/** A larger body fits no string that is worth parsing. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads a file, decompressed where it is gzip or zstd, whatever its name. The archive keeps bodies
 * as zstd.
 * @throws Error when it cannot be read, is damaged, or unpacks to more than `maxBytes`
 */
export async function readBytes(path: string, maxBytes = MAX_BYTES): Promise<Uint8Array> {
  const bytes = await readFile(path);
  try {
    return await decompress(bytes, isZstd(bytes) ? ['zstd'] : [], maxBytes);
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    const reason = isTooLarge ? `more than ${maxBytes} bytes` : (error as Error).message;
    throw new Error(`${path} cannot be decompressed: ${reason}`, { cause: error });
  }
}
