import { promisify } from 'node:util';
import { brotliDecompress, brotliDecompressSync, inflate, inflateRaw, inflateRawSync, inflateSync } from 'node:zlib';
import { isGzip, unpackGzip } from './gzip-members.ts';
import { syncOrAsync, type Unpack, type UnpackOptions } from './sync-or-async.ts';
import { unpackZstd } from './zstd-frames.ts';

const ZLIB = syncOrAsync(inflateSync, promisify(inflate));
const RAW_DEFLATE = syncOrAsync(inflateRawSync, promisify(inflateRaw));
const DECODERS = {
  gzip: gunzipUnlessText,
  'x-gzip': gunzipUnlessText,
  // With a zlib header, as RFC 9110, 8.4.1.2, defines it, or without, as some servers send it.
  deflate: (bytes, options) => (hasZlibHeader(bytes) ? ZLIB : RAW_DEFLATE)(bytes, options),
  br: syncOrAsync(brotliDecompressSync, promisify(brotliDecompress)),
  zstd: unpackZstd,
} satisfies Record<string, Unpack>;

/** A content-coding that can be undone. */
export type Coding = keyof typeof DECODERS;

/** gzip in gzip is sent by mistake; more layers by nobody with good intent. */
const MAX_UNNAMED_LAYERS = 3;

/** Whether this content-coding can be undone. */
export function isKnownCoding(name: string): name is Coding {
  return Object.hasOwn(DECODERS, name);
}

/**
 * Undoes content-codings, the last one first, and then gzip that no header names: a sitemap may be
 * a `.gz` file whatever its type says. An empty body is empty, whatever its header says.
 * @param maxBytes bound of every step; nothing past it is unpacked
 * @throws zlib's errors; ERR_BUFFER_TOO_LARGE past the bound
 */
export async function decompress(sent: Buffer, codings: readonly Coding[], maxBytes: number): Promise<Buffer> {
  const options = { maxOutputLength: maxBytes };
  let bytes = sent;
  for (const coding of codings.toReversed()) if (bytes.length > 0) bytes = await DECODERS[coding](bytes, options);
  for (let layer = 0; layer < MAX_UNNAMED_LAYERS && isGzip(bytes); layer += 1) bytes = await unpackGzip(bytes, options);
  return bytes;
}

/** As browsers do: text that was never compressed, though its header says so, is unchanged. */
async function gunzipUnlessText(bytes: Buffer, options: UnpackOptions): Promise<Buffer> {
  return isGzip(bytes) || hasBinary(bytes) ? unpackGzip(bytes, options) : bytes;
}

/** RFC 1950, 2.2: method 8, and the first two bytes together are a multiple of 31. */
function hasZlibHeader(bytes: Buffer): boolean {
  return bytes.length > 1 && bytes.readUInt8(0) % 16 === 8 && bytes.readUInt16BE(0) % 31 === 0;
}

/** Whether text would not begin so: https://mimesniff.spec.whatwg.org/#binary-data-byte */
function hasBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, 1445).some((byte) => byte < 9 || byte === 11 || (byte > 13 && byte < 32 && byte !== 27));
}
