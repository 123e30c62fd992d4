import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { throwAwayFolder } from '../test/throw-away-folder.ts';
import { withConnection } from './connection.ts';
import { embeddedDatabase, startEmbedded } from './embedded.ts';
import { openSharedServer } from './shared-server.ts';

const folder = throwAwayFolder();
const dir = join(folder, 'pg');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** The sessions of the processes that use a server. */
const HOLDERS = "select pid from pg_locks where locktype = 'advisory' and objid = 727276";

describe('startEmbedded', () => {
  test('names the folder and the setting when the folder is a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(startEmbedded({ dir: join(folder, 'file', 'data', 'pg') })).rejects.toThrow(
      /file\/data cannot be created \(ENOTDIR\): set DATA_DIR/,
    );
  });

  test.skipIf(process.platform !== 'linux')('names a folder below /proc, where nothing can be created', async () => {
    await expect(startEmbedded({ dir: '/proc/x/data/pg' })).rejects.toThrow(
      /^the data folder \/proc\/x\/data cannot be created \(E\w+\): set DATA_DIR/,
    );
  });

  test('says in one sentence, and at once, why the server cannot write its folder', async () => {
    const closed = join(folder, 'closed/pg');
    const server = await startEmbedded({ dir: closed, disposable: true });
    await server.stop();
    chmodSync(closed, 0o500);
    await expect(startEmbedded({ dir: closed })).rejects.toThrow(
      /^PostgreSQL did not start: could not create lock file "postmaster.pid": Permission denied$/,
    );
  });

  test('replaces a link where its log is, and leaves the file behind it as it is', async () => {
    writeFileSync(join(folder, 'precious'), 'text');
    const linked = join(folder, 'linked/pg');
    mkdirSync(join(folder, 'linked'), { mode: 0o755 });
    symlinkSync(join(folder, 'precious'), `${linked}.log`);
    await (await startEmbedded({ dir: linked, disposable: true })).stop();
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('text');
  });

  test.skipIf(process.platform !== 'linux')('keeps our settings from the server', async () => {
    vi.stubEnv('CRON_SECRET', 'a secret of sixteen');
    const server = await startEmbedded({ dir, disposable: true });
    const environment = readFileSync(`/proc/${serverPid(dir)}/environ`, 'utf8').split('\0');
    await server.stop();
    expect(environment).toContain('TZ=UTC');
    expect(environment.filter((entry) => !/^(PATH|HOME|LANG|LC_\w+|TMPDIR|TZ|PG\w+)?=|^$/.test(entry))).toEqual([]);
    vi.unstubAllEnvs();
  });

  test('refuses a wrong password', async () => {
    const server = await startEmbedded({ dir, disposable: true });
    const open = new URL(server.adminUrl);
    open.password = 'guess';
    await expect(run(open.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    await server.stop();
  });

  test('keeps what was written after the server was killed', async () => {
    const first = await startEmbedded({ dir });
    const url = await embeddedDatabase(first, 'kept');
    await run(url, "create table notes as select 'still here' as text");
    process.kill(serverPid(dir), 'SIGKILL');
    const second = await startEmbedded({ dir });
    const kept = await embeddedDatabase(second, 'kept');
    expect(await run(kept, 'select text from notes')).toMatchObject([{ text: 'still here' }]);
    await second.stop();
  });

  test('finds the server that runs on the folder, and stops it', async () => {
    const first = await startEmbedded({ dir, disposable: true });
    const second = await startEmbedded({ dir, disposable: true });
    expect(second).toMatchObject({ reused: true, adminUrl: first.adminUrl });
    await second.stop();
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(false);
  });

  test('starts one server when two start at once on an empty folder', async () => {
    const [first, second] = await Promise.all([
      startEmbedded({ dir: join(folder, 'new/pg'), disposable: true }),
      startEmbedded({ dir: join(folder, 'new/pg'), disposable: true }),
    ]);
    expect(first.adminUrl).toBe(second.adminUrl);
    await first.stop();
    expect(readdirSync(join(folder, 'new')).sort()).toEqual(['pg', 'pg.log']);
  });
});

describe('openSharedServer', () => {
  test('refuses a second process of an exclusive command', async () => {
    const first = await openSharedServer({ dir, disposable: true, command: 'npm start', exclusive: true });
    await expect(openSharedServer({ dir, disposable: true, command: 'npm start', exclusive: true })).rejects.toThrow(
      `npm start (process ${process.pid}) is running on the data folder ${dir}`,
    );
    await first.close();
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(false);
  });

  test.each([
    ['the server', async () => serverPid(dir)],
    ['the session that uses it', async (url: string) => Number((await run(url, HOLDERS))[0]?.pid)],
  ])('starts the server again on its port when %s is killed', async (_, find) => {
    const shared = await openSharedServer({ dir, disposable: true, command: 'npm start', exclusive: true });
    const pid = await find(shared.adminUrl);
    process.kill(pid, 'SIGKILL');
    const isHeld = async () => (await run(shared.adminUrl, HOLDERS).catch(() => [])).some((one) => one.pid !== pid);
    await expect.poll(isHeld, { timeout: 15_000 }).toBe(true);
    await shared.close();
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(false);
  });

  test('tells in one sentence when the server cannot be started again', async () => {
    const gone = join(folder, 'gone/pg');
    const shared = await openSharedServer({ dir: gone, disposable: true, command: 'npm start' });
    chmodSync(gone, 0o500);
    process.kill(serverPid(gone), 'SIGKILL');
    await expect(shared.lost).rejects.toThrow(/^the database server stopped and could not be started again: .*$/);
    await shared.close();
  });

  test('ends a server that hangs', async () => {
    const shared = await openSharedServer({ dir, disposable: true, command: 'npm start' });
    const pids = [serverPid(dir), ...childrenOf(serverPid(dir))];
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    const begun = performance.now();
    await shared.close();
    expect(performance.now() - begun).toBeLessThan(10_000);
    for (const pid of pids) await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });

  test('keeps the server running until the last one closes it', async () => {
    const first = await openSharedServer({ dir, disposable: true, command: 'npm start', exclusive: true });
    const second = await openSharedServer({ dir, disposable: true, command: 'pi ingest' });
    expect([first.isOnlyUser, second.isOnlyUser]).toEqual([true, false]);
    await first.close();
    expect(await run(second.adminUrl, 'select 1 as up')).toMatchObject([{ up: 1 }]);
    await second.close();
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(false);
  });

  test('takes over the server of a process that was killed', async () => {
    const module = join(import.meta.dirname, 'shared-server.ts');
    const script = `const { openSharedServer } = await import(${JSON.stringify(module)});
      await openSharedServer({ dir: ${JSON.stringify(dir)}, disposable: true, command: 'npm start', exclusive: true });
      process.kill(process.pid, 'SIGKILL');`;
    expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script])).toThrow();
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(true);
    const next = await openSharedServer({ dir, disposable: true, command: 'npm start', exclusive: true });
    expect(next.isOnlyUser).toBe(true);
    await next.close();
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function childrenOf(pid: number): number[] {
  return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
}

function serverPid(cluster: string): number {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function run(url: string, statement: string): Promise<Record<string, unknown>[]> {
  return (await withConnection({ connectionString: url }, (connection) => connection.query(statement))).rows;
}
