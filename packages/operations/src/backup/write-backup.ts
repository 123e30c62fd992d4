import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import type { Db, Tx } from '@pi/db';
import { getMigration, readRows } from '@pi/db/queries/archive/backup.sql';
import { countRows } from '@pi/db/queries/archive/backup-rows';
import { TABLES_IN_BACKUP } from '@pi/db/queries/archive/backup-tables';
import { getDataOrigin } from '@pi/db/queries/runs/data-origin';
import { BackupError } from '../errors.ts';
import { type BackupHeader, createChecksum } from './backup-format.ts';

/** Only its owner may read a backup: it holds e-mail addresses of developers. */
const MODE = 0o600;

/**
 * Writes the whole content of the database, as of one moment, to a file. Some rows at a time are in
 * memory. The file appears complete or not at all, in place of an earlier one.
 * @returns what it holds
 * @throws BackupError when the database holds no data; Error when the file cannot be written
 */
export async function writeBackup(db: Db, file: string, now: Date): Promise<BackupHeader> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    const header = await db.transaction(
      async (tx) => {
        const header = await createHeader(tx, now);
        const stream = createWriteStream(unfinished, { mode: MODE, flags: 'wx', flush: true });
        await pipeline(Readable.from(linesOf(tx, header)), createZstdCompress(), stream);
        return header;
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    await rename(unfinished, file);
    return header;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw isFileError(error) ? new Error(`${file} cannot be written: ${error.message}`) : error;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

async function createHeader(tx: Tx, now: Date): Promise<BackupHeader> {
  const dataOrigin = await getDataOrigin(tx);
  if (dataOrigin === null) throw new BackupError('the database holds no data: there is nothing to back up');
  return {
    format: 'plugin-intelligence backup',
    version: 1,
    migration: await getMigration(tx),
    created: now.toISOString(),
    dataOrigin,
    tables: await countRows(tx),
  };
}

async function* linesOf(tx: Tx, header: BackupHeader): AsyncIterable<string> {
  const checksum = createChecksum();
  const toText = (lines: readonly string[]) => {
    for (const line of lines) checksum.add(line);
    return lines.map((line) => `${line}\n`).join('');
  };
  yield toText([JSON.stringify(header)]);
  for (const { table } of TABLES_IN_BACKUP) for await (const rows of readRows(tx, table)) yield toText(rows);
  yield `${JSON.stringify({ sha256: checksum.end() })}\n`;
}
