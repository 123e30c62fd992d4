import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The path of a file of an installed package: packages are in the workspace's folder or in one
 * above it.
 * @param file below node_modules
 * @throws Error where no folder has it
 */
export async function findInstalled(file: string, from = process.cwd()): Promise<string> {
  const path = join(from, 'node_modules', file);
  try {
    await access(path);
    return path;
  } catch {
    if (dirname(from) === from) throw new Error(`${file} is not installed.`);
    return findInstalled(file, dirname(from));
  }
}
