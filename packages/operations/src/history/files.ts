import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeBody, type StoreResponse } from '@pi/scrapers';
import { readBytes } from '../replay/read-bytes.ts';

/**
 * Lists the files in a folder and its subfolders whose names match.
 * @param content what the files contain, for messages
 * @returns paths relative to the folder, sorted
 * @throws Error with one sentence when there are none
 */
export async function listFiles(folder: string | undefined, name: RegExp, content: string): Promise<string[]> {
  if (folder === undefined) throw new Error(`--path: the folder with ${content} is required`);
  const files = await readdir(folder, { recursive: true }).catch((error: Error) => {
    throw new Error(`--path: ${folder} cannot be read (${error.message})`);
  });
  const matching = files.filter((file) => name.test(file)).sort();
  if (matching.length === 0) throw new Error(`--path: ${folder} contains no ${content}`);
  return matching;
}

/** Loads a file, decompressed, as the response that it was saved from. */
export async function loadFile(folder: string, file: string, url: string, fetchedAt: string): Promise<StoreResponse> {
  const body = decodeBody(await readBytes(join(folder, file)), undefined);
  return { url, status: 200, headers: {}, fetchedAt: new Date(fetchedAt).toISOString(), body };
}
