import { lstatSync, statSync } from 'node:fs';
import { createFolder } from '@pi/domain/create-folder';
import type { UserIds } from './installation.ts';

const WRITABLE_BY_OTHERS = 0o022;

/**
 * Creates a folder and those above it.
 * @throws Error with one sentence that names the folder and the setting
 */
export function createDataFolder(path: string): void {
  try {
    createFolder(path);
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
