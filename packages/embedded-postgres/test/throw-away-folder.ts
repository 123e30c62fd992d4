import { chmodSync, existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Creates a temporary folder for databases that the server's user can enter. It is in memory where
 * there is room: a copy of a database is 300 small files, which takes 20 ms there and half a second
 * on a slow disk.
 */
export function throwAwayFolder(): string {
  const folder = mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'plugin-intelligence-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 2 ** 30;
}
