import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { zstdCompress, zstdCompressSync, zstdDecompress } from 'node:zlib';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
/**
 * In characters. Up to here compression takes a few milliseconds, less than the use of a thread.
 */
const LARGEST_SYNC_BODY = 256 * 1024;

/** Stores bytes under names; putting an existing name changes nothing. */
export interface BlobFolder {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a name, or null. */
  get(name: string): Promise<Uint8Array | null>;
  /** Stores bytes under a name, in place of those it has. */
  replace(name: string, bytes: Uint8Array): Promise<void>;
  /** Removes the bytes of a name, if there are any. */
  remove(name: string): Promise<void>;
  /** All names of the form `FOLDER/FILE`. */
  list(): AsyncIterable<string>;
  /** The names of all files in a folder and in the folders in it; none where it is missing. */
  listDeep(folder: string): AsyncIterable<string>;
  /** The names of files that were begun before a moment and never finished. */
  listUnfinished(before: Date): AsyncIterable<string>;
}

/**
 * Response bodies, compressed (zstd) and addressed by their content: equal bodies are stored once.
 */
export interface BodyStore {
  /**
   * Stores a body.
   * @returns its address: the SHA-256 of the body, hex
   */
  keep(body: string): Promise<string>;
  /** The body at an address, or null. */
  read(sha256: string): Promise<string | null>;
  /** Removes the body at an address. */
  remove(sha256: string): Promise<void>;
  /** The addresses of all bodies. */
  addresses(): AsyncIterable<string>;
  /**
   * Removes files that were begun before a moment and never finished.
   * @param apply false: only counts them
   * @returns their number
   */
  dropUnfinished(before: Date, apply: boolean): Promise<number>;
  /** All files by name; beside the bodies: manifest-file.ts, run-file.ts, suppression-file.ts. */
  files: BlobFolder;
}

export function createBodyStore(folder: BlobFolder): BodyStore {
  return {
    async keep(body) {
      const sha256 = addressOf(body);
      await folder.put(
        blobName(sha256),
        body.length > LARGEST_SYNC_BODY ? await compress(body) : zstdCompressSync(body),
      );
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
    files: folder,
  };
}

/** The address of a body: its SHA-256, hex. */
export function addressOf(body: string): string {
  return hash('sha256', body);
}

function blobName(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}.zst`;
}
