import { promisify } from 'node:util';
import { crc32, gunzip, gunzipSync, inflateRawSync } from 'node:zlib';
import { damaged, type UnpackedPart, unpackParts } from './stream-parts.ts';
import { syncOrAsync, type Unpack, type UnpackOptions } from './sync-or-async.ts';

const MAGIC = Buffer.from([0x1f, 0x8b]);
const DEFLATE = 8;
const FIXED_HEADER = 10;
const TRAILER = 8;
/** Bits of the header's flags (RFC 1952, 2.3.1). */
const FLAGS = { headerCrc: 2, extra: 4, name: 8, comment: 16 };

/** Whether bytes start as gzip does. */
export function isGzip(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).equals(MAGIC);
}

/**
 * Unpacks gzip, also where text or zeros follow the last member: there Node's gunzip fails.
 * @throws zlib's errors, for a stream that is damaged or ends early
 */
export const unpackGzip: Unpack = async (bytes, options) => {
  try {
    return await syncOrAsync(gunzipSync, promisify(gunzip))(bytes, options);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'Z_DATA_ERROR')) throw error;
    return unpackParts(bytes, options.maxOutputLength, isMember, unpackMember);
  }
};

function isMember(bytes: Buffer): boolean {
  return isGzip(bytes) && bytes[MAGIC.length] === DEFLATE;
}

async function unpackMember(bytes: Buffer, options: UnpackOptions): Promise<UnpackedPart> {
  if (!isMember(bytes)) throw damaged('unknown compression method');
  const start = headerLength(bytes);
  const info = { ...options, info: true };
  const { buffer, engine } = inflateRawSync(bytes.subarray(start), info) as unknown as UnpackedPart;
  const end = start + engine.bytesWritten;
  if (bytes.length < end + TRAILER) throw damaged('unexpected end of file');
  if (bytes.readUInt32LE(end) !== crc32(buffer)) throw damaged('incorrect data check');
  return { buffer, engine: { bytesWritten: end + TRAILER } };
}

function headerLength(bytes: Buffer): number {
  const flags = bytes[3] ?? 0;
  let end = FIXED_HEADER;
  if (flags & FLAGS.extra) end += 2 + (bytes[end] ?? 0) + 256 * (bytes[end + 1] ?? 0);
  if (flags & FLAGS.name) end = afterZero(bytes, end);
  if (flags & FLAGS.comment) end = afterZero(bytes, end);
  return flags & FLAGS.headerCrc ? end + 2 : end;
}

function afterZero(bytes: Buffer, from: number): number {
  const zero = bytes.indexOf(0, from);
  return zero < 0 ? bytes.length : zero + 1;
}
