import { existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { UserIds } from './installation.ts';

const WRITABLE_BY_OTHERS = 0o022;

/**
 * Creates a folder and those above it. Node's own `recursive` never ends where a folder's parent
 * exists and creating still fails with ENOENT, as below /proc.
 * @throws Error with one sentence that names the folder and the setting
 */
export function createDataFolder(path: string): void {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  try {
    for (const folder of missing) createOne(folder);
  } catch (error) {
    throw unusableFolderError(path, 'created', error);
  }
}

/**
 * The error for a data folder that cannot be created, written or read.
 * @param what the verb for it
 */
export function unusableFolderError(path: string, what: 'created' | 'used', error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  return new Error(`the data folder ${path} cannot be ${what} (${code}): set DATA_DIR to a folder that can be written`);
}

/**
 * Refuses a cluster that somebody else has put where ours is looked for: a folder, or a link to
 * one, that belongs to others or may be written by them.
 * @throws Error with one sentence that names the folder and the setting
 */
export function assertOwnCluster(cluster: string, user: UserIds | undefined): void {
  if (!process.getuid) return;
  const owners = [0, process.getuid(), user?.uid];
  const link = lstatSync(cluster, { throwIfNoEntry: false });
  if (!link) return;
  const folder = statSync(cluster, { throwIfNoEntry: false }) ?? link;
  const isOurs = owners.includes(link.uid) && folder.isDirectory() && owners.includes(folder.uid);
  if (isOurs && !(folder.mode & WRITABLE_BY_OTHERS)) return;
  throw new Error(
    `the data folder ${cluster} belongs to another user, or others can write it: delete it, or set DATA_DIR to another folder`,
  );
}

// Another process may create it at the same moment.
function createOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
