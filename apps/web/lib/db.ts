import { connect, type Db } from '@pi/db';
import { connection } from 'next/server';
import { ApiError } from './api-error.ts';
import { settings } from './settings.ts';

let pool: Db | undefined;

/**
 * The process's one connection pool, opened at its first use: a build needs no database.
 * @throws ApiError when DATABASE_URL is not set
 */
export function getDb(): Db {
  const url = settings().DATABASE_URL;
  if (!url)
    throw new ApiError(
      'not_configured',
      'DATABASE_URL is not set. `npm start` sets it; a deployment has to set it itself.',
    );
  pool ??= connect(url, { max: 8 }).db;
  return pool;
}

/** The pool for a page; also keeps Next from rendering the page at build time. */
export async function requestDb(): Promise<Db> {
  await connection();
  return getDb();
}
