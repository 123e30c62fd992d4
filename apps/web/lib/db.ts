import { connect, type Db } from '@pi/db';
import { databaseUrls } from '@pi/domain/env';
import { connection } from 'next/server';
import { notConfiguredError } from './api-error.ts';
import { settings } from './settings.ts';

let pool: Db | undefined;

/**
 * The process's one connection pool, opened at its first use: a build needs no database.
 * @throws ApiError when no address of a database is set
 */
export function getDb(): Db {
  const url = databaseUrls(settings()).web;
  if (!url)
    throw notConfiguredError('DATABASE_URL is not set. `npm start` sets it; a deployment has to set it itself.');
  pool ??= connect(url, { max: 8 }).db;
  return pool;
}

/** The pool for a page; also keeps Next from rendering the page at build time. */
export async function requestDb(): Promise<Db> {
  await connection();
  return getDb();
}
