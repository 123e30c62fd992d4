import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assertReachable, connect, type Db } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { releaseJobs } from '@pi/db/queries/queue/queue';
import type { DataOrigin } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { embeddedDatabase } from '@pi/embedded-postgres';
import { joinEmbedded } from '@pi/embedded-postgres/shared-server';
import { count } from './count.ts';

export interface OpenDatabase {
  url: string;
  db: Db;
  /** Where it is, for a person; no password. */
  place: string;
  close(): Promise<void>;
}

interface Options {
  /** The kind of data, and the name of its database on the embedded server. */
  origin: DataOrigin;
  /** The command, as a person types it. */
  as: string;
  /** Whether the command may run once at a time on a data folder. */
  single?: boolean;
  log(line: string): void;
}

/**
 * Opens the database that the settings name, or one on the embedded server, and brings its schema up to date.
 * @throws Error with one sentence: not reachable, too old, folder not writable, in use by another `npm start`
 */
export async function openDatabase(env: Env, options: Options): Promise<OpenDatabase> {
  const { url, place, alone, leave } = env.DATABASE_URL
    ? await external(env.DATABASE_URL)
    : await embedded(env.DATA_DIR, options);
  try {
    const applied = await migrate(url);
    if (applied.length > 0) options.log(`Schema brought up to date: ${count(applied.length, 'migration')} applied.`);
    const { db, close } = connect(url);
    // What a killed process had in its hands is free again: nobody else can be working on this folder.
    if (alone) await releaseJobs(db);
    return { url, db, place, close: () => close().then(leave) };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** Whether there is a database that can be opened without making one. */
export function hasDatabase({ DATABASE_URL, DATA_DIR }: Env): boolean {
  return DATABASE_URL !== undefined || existsSync(embeddedFolder(DATA_DIR));
}

function embeddedFolder(dataDir: string): string {
  return join(dataDir, 'pg');
}

async function external(url: string) {
  await assertReachable(url);
  const { host, pathname } = new URL(url);
  return { url, place: `database "${pathname.slice(1)}" at ${host}`, alone: false, leave: async () => {} };
}

async function embedded(dataDir: string, { origin, as, single, log }: Options) {
  const server = await joinEmbedded({ dir: embeddedFolder(dataDir), as, single, log });
  const url = await embeddedDatabase(server, origin);
  return { url, place: `PostgreSQL in ${dataDir}`, alone: server.alone, leave: server.leave };
}
