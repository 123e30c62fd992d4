import { open } from 'node:fs/promises';
import { isZstd } from '@pi/scrapers';
import { readBytes } from '../replay/read-bytes.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'it is a directory',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
};

/**
 * Reads a file, decompressed where it is gzip or zstd.
 * @throws Error that names the file and says in words why it cannot be read
 */
export async function readFileAt(path: string): Promise<Uint8Array> {
  let compression: string | undefined;
  try {
    compression = await compressionOf(path);
    if (compression === undefined && /\.(?:zst|gz)$/.test(path)) throw new Error('it does not begin like one');
    return await readBytes(path);
  } catch (error) {
    const { code, message, cause } = error as NodeJS.ErrnoException;
    if (code !== undefined && Object.hasOwn(REASONS, code))
      throw new Error(`${path} cannot be read: ${REASONS[code]}`, { cause: error });
    if (/more than \d+ bytes$/.test(message)) throw error;
    const kind = compression ?? /\.(?:zst|gz)$/.exec(path)?.[0];
    const reason = cause instanceof Error ? cause.message : message;
    throw new Error(kind ? `${path} is not a valid ${kind} file: ${reason}` : `${path} cannot be read: ${reason}`, {
      cause: error,
    });
  }
}

async function compressionOf(path: string): Promise<'.zst' | '.gz' | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (isZstd(buffer.subarray(0, bytesRead))) return '.zst';
    return buffer[0] === 0x1f && buffer[1] === 0x8b ? '.gz' : undefined;
  } finally {
    await file.close();
  }
}
