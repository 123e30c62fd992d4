import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { zstdCompress, zstdCompressSync, zstdDecompress } from 'node:zlib';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
/** So many characters are packed in a few milliseconds; telling another thread costs more. */
const MOST_AT_ONCE = 256 * 1024;

/** Keeps bytes under a name; putting the same name again changes nothing. */
export interface BlobFolder {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null when there are none of that name. */
  get(name: string): Promise<Uint8Array | null>;
  /** Removes the bytes; nothing happens when there are none of that name. */
  remove(name: string): Promise<void>;
  /** The names of all there is. */
  list(): AsyncIterable<string>;
  /** The names of what somebody began to put before a moment, and did not end. */
  listUnfinished(before: Date): AsyncIterable<string>;
}

/** Response bodies, compressed (zstd) and addressed by their content: the same body is kept once. */
export interface BodyStore {
  /** @returns the SHA-256 of the body, hex: its address */
  keep(body: string): Promise<string>;
  /** The body at an address, or null. */
  read(sha256: string): Promise<string | null>;
  /** Removes the body at an address, for good. */
  remove(sha256: string): Promise<void>;
  /** The addresses of all bodies. */
  addresses(): AsyncIterable<string>;
  /** Removes (or, without `apply`, counts) what somebody began to keep before a moment, and did not end. */
  dropUnfinished(before: Date, apply: boolean): Promise<number>;
}

export function createBodyStore(folder: BlobFolder): BodyStore {
  return {
    async keep(body) {
      const sha256 = addressOf(body);
      await folder.put(blobName(sha256), body.length > MOST_AT_ONCE ? await compress(body) : zstdCompressSync(body));
      return sha256;
    },
    async read(sha256) {
      const bytes = await folder.get(blobName(sha256));
      return bytes && (await decompress(bytes)).toString('utf8');
    },
    remove: (sha256) => folder.remove(blobName(sha256)),
    async *addresses() {
      for await (const name of folder.list()) {
        const sha256 = /^[0-9a-f]{2}\/([0-9a-f]{64})\.zst$/.exec(name)?.[1];
        if (sha256) yield sha256;
      }
    },
    async dropUnfinished(before, apply) {
      let dropped = 0;
      for await (const name of folder.listUnfinished(before)) {
        if (apply) await folder.remove(name);
        dropped += 1;
      }
      return dropped;
    },
  };
}

/** The address of a body: its SHA-256, hex. */
export function addressOf(body: string): string {
  return hash('sha256', body);
}

function blobName(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}.zst`;
}
