import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, zstdDecompress } from 'node:zlib';

/** Compressed formats by their first bytes. The archive keeps bodies as zstd. */
const FORMATS = [
  { magic: Buffer.from([0x1f, 0x8b]), decompress: promisify(gunzip) },
  { magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), decompress: promisify(zstdDecompress) },
];

/** Reads a file, decompressed where it is gzip or zstd, whatever its name. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  const format = FORMATS.find(({ magic }) => bytes.subarray(0, magic.length).equals(magic));
  return format ? format.decompress(bytes) : bytes;
}
