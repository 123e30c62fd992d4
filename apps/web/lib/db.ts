import { connect, type Db } from '@pi/db';
import { databaseUrls } from '@pi/domain/env';
import { connection } from 'next/server';
import { notConfiguredError } from './api-error.ts';
import { settings } from './settings.ts';

const pools: { web?: Db; job?: Db } = {};

/**
 * The process's connection pool for pages and the API, opened at its first use: a build needs no
 * database.
 * @throws ApiError when no address of a database is set
 */
export function getDb(): Db {
  pools.web ??= open('web', 8);
  return pools.web;
}

/**
 * The pool for the jobs of a cron call, whose statements may take longer.
 * @throws ApiError when no address of a database is set
 */
export function getJobDb(): Db {
  pools.job ??= open('job', 4);
  return pools.job;
}

/** The pool for a page; also keeps Next from rendering the page at build time. */
export async function requestDb(): Promise<Db> {
  await connection();
  return getDb();
}

function open(use: 'web' | 'job', max: number): Db {
  const url = databaseUrls(settings()).web;
  if (!url)
    throw notConfiguredError('DATABASE_URL is not set. `npm start` sets it; a deployment has to set it itself.');
  return connect(url, { max, use }).db;
}
