import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import {
  brotliDecompress,
  brotliDecompressSync,
  gunzip,
  gunzipSync,
  inflate,
  inflateSync,
  zstdDecompress,
  zstdDecompressSync,
} from 'node:zlib';
import { errors } from 'undici';

interface Decoder {
  sync(bytes: Buffer, options: { maxOutputLength: number }): Buffer;
  async(bytes: Buffer, options: { maxOutputLength: number }): Promise<Buffer>;
}

const GZIP: Decoder = { sync: gunzipSync, async: promisify(gunzip) };
const DECODERS = {
  gzip: GZIP,
  'x-gzip': GZIP,
  deflate: { sync: inflateSync, async: promisify(inflate) },
  br: { sync: brotliDecompressSync, async: promisify(brotliDecompress) },
  zstd: { sync: zstdDecompressSync, async: promisify(zstdDecompress) },
} satisfies Record<string, Decoder>;

/** So many bytes are decompressed in 1 to 2 ms: handing them to another thread takes longer. */
const MAX_SYNC_BYTES = 128 * 1024;

/** What a request offers in Accept-Encoding. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

/** True when `readBody` can undo this content-encoding. */
export function isKnownEncoding(encoding: string): encoding is keyof typeof DECODERS {
  return Object.hasOwn(DECODERS, encoding);
}

/**
 * Reads a body to its end and undoes its content-encoding.
 * @param maxBytes bound of the body, and of the decompressed one; nothing past it is unpacked
 * @throws undici's ResponseExceededMaxSizeError beyond the bound; zlib's errors; the stream's own
 */
export async function readBody(
  body: Readable,
  encoding: keyof typeof DECODERS | undefined,
  maxBytes: number,
): Promise<Buffer> {
  const sent = await readSent(body, maxBytes);
  if (!encoding) return sent;
  const decoder: Decoder = DECODERS[encoding];
  const options = { maxOutputLength: maxBytes };
  try {
    return sent.length > MAX_SYNC_BYTES ? await decoder.async(sent, options) : decoder.sync(sent, options);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new errors.ResponseExceededMaxSizeError();
    throw error;
  }
}

async function readSent(body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new errors.ResponseExceededMaxSizeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
