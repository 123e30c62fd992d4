import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Creates a folder and those above it that are missing. Node's own `recursive` never ends where a
 * folder's parent exists and creating still fails with ENOENT, as below /proc.
 * @throws the error of the file system, with its `code`
 */
export function createFolder(path: string): void {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  for (const folder of missing) createOne(folder);
}

// Another process may create it at the same moment.
function createOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
