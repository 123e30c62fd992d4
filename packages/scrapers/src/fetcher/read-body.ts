import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { errors } from 'undici';

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/** What a request offers in Accept-Encoding. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

/** True when `readBody` can undo this content-encoding. */
export function isKnownEncoding(encoding: string): encoding is keyof typeof DECODERS {
  return Object.hasOwn(DECODERS, encoding);
}

/**
 * Reads a body to its end and undoes its content-encoding.
 * @param maxBytes bound of the decompressed body; nothing past it is unpacked
 * @throws undici's ResponseExceededMaxSizeError beyond the bound; zlib's errors; the stream's own
 */
export async function readBody(
  body: Readable,
  encoding: keyof typeof DECODERS | undefined,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) throw new errors.ResponseExceededMaxSizeError();
      chunks.push(chunk);
    }
  };
  if (encoding) await pipeline(body, DECODERS[encoding](), collect);
  else await collect(body);
  return Buffer.concat(chunks);
}
