import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeBody, type StoreResponse } from '@pi/scrapers';
import { readBytes } from '../replay/recordings.ts';

/**
 * The files in a folder and below it whose names match, sorted.
 * @returns paths relative to the folder
 * @throws Error with one sentence when there are none
 */
export async function listFiles(folder: string | undefined, name: RegExp, what: string): Promise<string[]> {
  if (folder === undefined) throw new Error(`--path: name the folder with ${what}`);
  const files = await readdir(folder, { recursive: true }).catch((error: Error) => {
    throw new Error(`--path: ${folder} cannot be read (${error.message})`);
  });
  const matching = files.filter((file) => name.test(file)).sort();
  if (matching.length === 0) throw new Error(`--path: ${folder} contains no ${what}`);
  return matching;
}

/** A file as the response it once was, unzipped where it is gzipped. */
export async function loadFile(folder: string, file: string, url: string, fetchedAt: string): Promise<StoreResponse> {
  const body = decodeBody(await readBytes(join(folder, file)), undefined);
  return { url, status: 200, headers: {}, fetchedAt: new Date(fetchedAt).toISOString(), body };
}
