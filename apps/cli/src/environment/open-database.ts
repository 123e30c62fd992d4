import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assertReachable, connect, type Db } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { releaseJobs } from '@pi/db/queries/queue/queue';
import { createWebLogin } from '@pi/db/web-role';
import type { DataOrigin } from '@pi/domain';
import { databaseUrls, type Env } from '@pi/domain/env';
import { createDataFolder, embeddedDatabase } from '@pi/embedded-postgres';
import { openSharedServer } from '@pi/embedded-postgres/shared-server';
import { countNoun } from '../output/count-noun.ts';

export interface OpenDatabase {
  /** Its address for the owner. */
  url: string;
  db: Db;
  /**
   * Its address for the web app. On the embedded server that of `pi_web`; each call makes the
   * address before it useless.
   */
  openWebUrl(): Promise<string>;
  /** Where it is, for a person; no password. */
  place: string;
  /** Of the embedded server. Only ever rejects, with one sentence: when it has died for good. */
  lost?: Promise<never>;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** The kind of data, and the name of its database on the embedded server. */
  origin: DataOrigin;
  /** The command, as a person types it, e.g. `npm start`. */
  command: string;
  /** True when the command may run only once at a time on a data folder. */
  exclusive?: boolean;
  log(line: string): void;
}

/**
 * Opens the database that the settings name, or one on the embedded server, and applies missing
 * migrations.
 * @throws Error with one sentence: not reachable, too old, another program's, of a newer version,
 * folder not writable, in use by another `npm start`
 */
export async function openDatabase(env: Env, options: OpenDatabaseOptions): Promise<OpenDatabase> {
  createDataFolder(env.DATA_DIR);
  const urls = databaseUrls(env);
  const { url, place, isOnlyUser, lost, closeServer } = urls.admin
    ? await openExternal(urls.admin, env.DATABASE_ADMIN_URL ? 'DATABASE_ADMIN_URL' : 'DATABASE_URL')
    : await openEmbedded(env.DATA_DIR, options);
  let close = closeServer;
  try {
    const applied = await migrate(url);
    if (applied.length > 0) options.log(`Schema is up to date: ${countNoun(applied.length, 'migration')} applied.`);
    const { db, close: closePool } = connect(url);
    close = () => closePool().finally(closeServer);
    // No other process works on this folder, so the jobs that a killed one had taken are free
    // again.
    if (isOnlyUser) await releaseJobs(db);
    const openWebUrl = async () => {
      if (!urls.web) return createWebLogin(url);
      await assertReachable(urls.web);
      return urls.web;
    };
    return { url, db, openWebUrl, place, lost, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether there is a database that can be opened without creating one. */
export function hasDatabase(env: Env): boolean {
  return databaseUrls(env).admin !== undefined || existsSync(clusterFolder(env.DATA_DIR));
}

function clusterFolder(dataDir: string): string {
  return join(dataDir, 'pg');
}

async function openExternal(url: string, setting: string) {
  await assertReachable(url, setting);
  const { host, pathname } = new URL(url);
  const place = `database "${pathname.slice(1)}" at ${host}`;
  return { url, place, isOnlyUser: false, lost: undefined, closeServer: async () => {} };
}

async function openEmbedded(dataDir: string, { origin, command, exclusive, log }: OpenDatabaseOptions) {
  const server = await openSharedServer({ dir: clusterFolder(dataDir), command, exclusive, log });
  const url = await embeddedDatabase(server, origin);
  const { isOnlyUser, lost, close: closeServer } = server;
  return { url, place: `PostgreSQL in ${dataDir}`, isOnlyUser, lost, closeServer };
}
