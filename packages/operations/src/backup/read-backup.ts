import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import { parseJson } from '@pi/ingestion/archive';
import { BackupEnd, BackupHeader, createChecksum } from './backup-format.ts';
import { splitLines } from './split-lines.ts';

/** Rows that are handed over at once: so many, or so many characters. */
const PORTION = { rows: 1000, characters: 4 * 2 ** 20 };

/** A backup that is being read: its header, then the rows of each table in their order. */
export interface OpenBackup {
  header: BackupHeader;
  /** The rows of the next table; must be read to their end. */
  nextTable(): AsyncIterable<string[]>;
  /** Reads the end. @throws Error when what was read is not what was written */
  end(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a backup.
 * @throws Error with one sentence: missing, no backup, of another version
 */
export async function openBackup(file: string): Promise<OpenBackup> {
  const damaged = (reason: string) => new Error(`${file} is damaged or no backup (${reason}): nothing was restored`);
  const stream = createZstdDecompress();
  pipeline(createReadStream(file), stream, () => {});
  const lines = splitLines(stream)[Symbol.asyncIterator]();
  const checksum = createChecksum();
  const next = async () => {
    const { value, done } = await lines.next().catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EACCES' || error.code === 'EISDIR')
        throw new Error(`${file} cannot be read: ${error.message}`);
      throw damaged(error.message);
    });
    if (done) throw damaged('it ends too early');
    return value;
  };
  const first = await next();
  checksum.add(first);
  const header = BackupHeader.safeParse(parseJson(first)).data;
  if (!header) throw damaged('its first line is no header that this version knows');
  const counts = header.tables.values();
  return {
    header,
    async *nextTable() {
      let left = counts.next().value?.rows ?? 0;
      for (let rows: string[] = [], size = 0; left > 0; ) {
        const row = await next();
        checksum.add(row);
        rows.push(row);
        size += row.length;
        left -= 1;
        if (left > 0 && rows.length < PORTION.rows && size < PORTION.characters) continue;
        yield rows;
        [rows, size] = [[], 0];
      }
    },
    async end() {
      const end = BackupEnd.safeParse(parseJson(await next())).data;
      if (end?.sha256 !== checksum.end()) throw damaged('its checksum is wrong');
      if (!(await lines.next()).done) throw damaged('it goes on after its end');
    },
    async close() {
      stream.destroy();
    },
  };
}

/**
 * Reads a backup to its end and checks that it is what was written.
 * @returns its header
 * @throws Error with one sentence
 */
export async function checkBackup(file: string): Promise<BackupHeader> {
  const backup = await openBackup(file);
  try {
    for (const _ of backup.header.tables) for await (const _rows of backup.nextTable());
    await backup.end();
    return backup.header;
  } finally {
    await backup.close();
  }
}
