import type { Readable } from 'node:stream';
import { errors } from 'undici';
import { type Coding, decompress } from './decompress.ts';

/**
 * Reads a body to its end and undoes its content-codings.
 * @param maxBytes bound of the body, and of what it unpacks to; nothing past it is unpacked
 * @throws undici's ResponseExceededMaxSizeError beyond the bound; zlib's errors; the stream's own
 */
export async function readBody(body: Readable, codings: readonly Coding[], maxBytes: number): Promise<Buffer> {
  const sent = await readSent(body, maxBytes);
  try {
    return await decompress(sent, codings, maxBytes);
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
