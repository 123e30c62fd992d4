import { connect, type Db } from '@pi/db';
import { connection } from 'next/server';
import { settings } from './settings.ts';

let pool: Db | undefined;

/**
 * The process's one connection pool, opened at the first use: a build needs no database.
 * @throws Error when DATABASE_URL is not set
 */
export function getDb(): Db {
  const url = settings().DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL: not set; `npm start` sets it, a deployment has to');
  pool ??= connect(url, { max: 8 }).db;
  return pool;
}

/** The pool for a page: pages are rendered when they are asked for, never at build time. */
export async function requestDb(): Promise<Db> {
  await connection();
  return getDb();
}
