import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { assertOwnCluster, unusableFolderError } from './data-folder.ts';
import { firstError } from './first-error.ts';
import type { UserIds } from './installation.ts';
import { createServerEnv } from './server-env.ts';

/** File inside the cluster with the superuser's password, readable by the cluster's owner only. */
const PASSWORD_FILE = 'superuser.password';

/**
 * Creates the cluster when there is none. It is created beside its folder and then renamed: so it
 * is complete or missing, and when two processes create it at once, one wins.
 * @returns the superuser's password
 * @throws Error with one sentence when the folder cannot be written, when it is not ours, or when
 * initdb fails
 */
export function ensureCluster(cluster: string, installation: string, user: UserIds | undefined): string {
  assertOwnCluster(cluster, user);
  if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster(cluster, installation, user);
  try {
    const file = openSync(join(cluster, PASSWORD_FILE), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const password = readFileSync(file, 'utf8');
    closeSync(file);
    return password;
  } catch (error) {
    throw unusableFolderError(cluster, 'used', error);
  }
}

function createCluster(cluster: string, installation: string, user: UserIds | undefined): void {
  const [folder, passwordFile] = createEmptyFolder(cluster);
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const data = join(folder, 'data');
  const flags = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C'];
  try {
    execFileSync(join(installation, 'bin/initdb'), ['-D', data, ...flags, '--no-sync'], {
      ...user,
      env: createServerEnv(),
      stdio: 'pipe',
    });
    renameSync(passwordFile, join(data, PASSWORD_FILE));
    renameSync(data, cluster);
  } catch (error) {
    if (existsSync(join(cluster, 'PG_VERSION'))) return; // another process was faster
    throw new Error(`initdb failed: ${firstError(String((error as { stderr?: Buffer }).stderr || error))}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function createEmptyFolder(cluster: string): [folder: string, passwordFile: string] {
  try {
    const folder = mkdtempSync(`${cluster}.new-`);
    const passwordFile = join(folder, PASSWORD_FILE);
    writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
    return [folder, passwordFile];
  } catch (error) {
    throw unusableFolderError(cluster, 'used', error);
  }
}
