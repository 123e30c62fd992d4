export interface UnpackOptions {
  /** Bound of the result, in bytes; past it zlib throws ERR_BUFFER_TOO_LARGE. */
  maxOutputLength: number;
}

/** Unpacks all bytes, or rejects with zlib's error. */
export type Unpack<Result = Buffer> = (bytes: Buffer, options: UnpackOptions) => Promise<Result>;

/** So many bytes are unpacked in 1 to 2 ms: handing them to another thread takes longer. */
const MAX_SYNC_BYTES = 128 * 1024;

/** Unpacks small bodies at once, and larger ones in a thread of Node's. */
export function syncOrAsync<Result>(
  sync: (bytes: Buffer, options: UnpackOptions) => Result,
  async: Unpack<Result>,
): Unpack<Result> {
  return async (bytes, options) => (bytes.length > MAX_SYNC_BYTES ? async(bytes, options) : sync(bytes, options));
}
