/** Where exports are written: a folder, or a bucket. Names have slashes between their parts. */
export interface ExportFolder {
  /** For people, without secrets: "the folder exports", "the bucket market of https://host". */
  place: string;
  /** Stores bytes under a name, in place of those it has: they appear whole or not at all. */
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The bytes of a name, or null. */
  get(name: string): Promise<Uint8Array | null>;
  remove(name: string): Promise<void>;
  /** The names that begin with a folder and a slash. */
  list(folder: string): AsyncIterable<string>;
}
