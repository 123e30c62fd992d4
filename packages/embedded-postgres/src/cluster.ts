import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UserIds } from './home.ts';

/** File inside the cluster with the superuser's password, readable by the cluster's owner only. */
const PASSWORD_FILE = 'superuser.password';

/**
 * Makes the cluster when there is none. It is made beside its place and then moved there, so that a half-made one is
 * never taken for a whole one, and of two that make it at once one wins.
 * @returns the superuser's password
 * @throws Error when the folder cannot be written, or in initdb's own words
 */
export function ensureCluster(cluster: string, home: string, user: UserIds | undefined): string {
  if (!existsSync(join(cluster, 'PG_VERSION'))) makeCluster(cluster, home, user);
  try {
    return readFileSync(join(cluster, PASSWORD_FILE), 'utf8');
  } catch (error) {
    throw unwritable(cluster, error);
  }
}

/** Settings of every server process: messages we can read, days in UTC. */
export function serverEnv(): NodeJS.ProcessEnv {
  return { ...process.env, LC_MESSAGES: 'C', TZ: 'UTC' };
}

function makeCluster(cluster: string, home: string, user: UserIds | undefined): void {
  const [folder, passwordFile] = emptyFolder(cluster);
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const data = join(folder, 'data');
  const flags = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C'];
  try {
    execFileSync(join(home, 'bin/initdb'), ['-D', data, ...flags, '--no-sync'], {
      ...user,
      env: serverEnv(),
      stdio: 'pipe',
    });
    renameSync(passwordFile, join(data, PASSWORD_FILE));
    renameSync(data, cluster);
  } catch (error) {
    if (existsSync(join(cluster, 'PG_VERSION'))) return; // another process was first: its cluster is used
    throw new Error(`initdb failed: ${String((error as { stderr?: Buffer }).stderr ?? error).trim()}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function emptyFolder(cluster: string): [folder: string, passwordFile: string] {
  try {
    const folder = mkdtempSync(`${cluster}.making-`);
    const passwordFile = join(folder, PASSWORD_FILE);
    writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
    return [folder, passwordFile];
  } catch (error) {
    throw unwritable(cluster, error);
  }
}

function unwritable(cluster: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  return new Error(`the data folder ${cluster} cannot be used (${code}): set DATA_DIR to a folder that can be written`);
}
