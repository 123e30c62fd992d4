import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Db } from '@pi/db';
import { getDataVersion } from '@pi/db/queries/health/get-data-version';
import { databaseUrls } from '@pi/domain/env';
import { settings } from './settings.ts';

/** A page is rather sent again than kept waiting for its version. */
const MOST_MS = 200;
const HOUR_MS = 3_600_000;
/** Another build or other settings mean another process. */
const thisProcess = crypto.randomUUID();
let pool: Db | undefined;

/**
 * What a page depends on, as an entity tag: its address, the reader's cookies, all data, the
 * process, and the hour, because pages say how long ago something was. Null where the database does
 * not say in time.
 * @param now milliseconds
 */
export async function pageVersion(target: string, cookies: string, now: number): Promise<string | null> {
  const data = await Promise.race([readDataVersion(), sleep(MOST_MS, null, { ref: false })]);
  return data === null ? null : entityTag([target, cookies, data, thisProcess, String(Math.floor(now / HOUR_MS))]);
}

/** A weak entity tag of texts: pages of one version differ in their nonce. */
export function entityTag(parts: readonly string[]): string {
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

/** Whether If-None-Match names the entity tag of a page; a page without one is never the same. */
export function isSameVersion(ifNoneMatch: string | null, tag: string | undefined): boolean {
  return tag !== undefined && (ifNoneMatch?.split(',').some((one) => one.trim() === tag) ?? false);
}

async function readDataVersion(): Promise<string | null> {
  try {
    const url = databaseUrls(settings()).web;
    if (!url) return null;
    // The proxy shares no memory with the pages, and so no pool.
    pool ??= connect(url, { max: 1, use: 'web' }).db;
    return await getDataVersion(pool);
  } catch {
    return null; // the page itself says what is wrong
  }
}
