import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { throwAwayFolder } from '../test/throw-away-folder.ts';
import { withConnection } from './connection.ts';
import { embeddedDatabase, startEmbedded } from './embedded.ts';
import { joinEmbedded } from './shared-server.ts';

const folder = throwAwayFolder();
const dir = join(folder, 'pg');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('startEmbedded', () => {
  test('names the folder and the setting when the folder is a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(startEmbedded({ dir: join(folder, 'file', 'data', 'pg') })).rejects.toThrow(
      /file\/data cannot be made \(ENOTDIR\): set DATA_DIR/,
    );
  });

  test('lets nobody in without the password', async () => {
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

  test('finds the server that runs on the folder, and ends it', async () => {
    const first = await startEmbedded({ dir, disposable: true });
    const second = await startEmbedded({ dir, disposable: true });
    expect(second).toMatchObject({ reused: true, adminUrl: first.adminUrl });
    await second.stop();
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(false);
  });

  test('makes one server of two starts at once on an empty folder', async () => {
    const [first, second] = await Promise.all([
      startEmbedded({ dir: join(folder, 'new/pg'), disposable: true }),
      startEmbedded({ dir: join(folder, 'new/pg'), disposable: true }),
    ]);
    expect(first.adminUrl).toBe(second.adminUrl);
    await first.stop();
    expect(readdirSync(join(folder, 'new')).sort()).toEqual(['pg', 'pg.log']);
  });
});

describe('joinEmbedded', () => {
  test('refuses a second process of a kind that may be there once', async () => {
    const first = await joinEmbedded({ dir, disposable: true, as: 'npm start', single: true });
    await expect(joinEmbedded({ dir, disposable: true, as: 'npm start', single: true })).rejects.toThrow(
      `npm start (process ${process.pid}) is running on the data folder ${dir}`,
    );
    await first.leave();
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(false);
  });

  test('keeps the server up until the last one leaves', async () => {
    const first = await joinEmbedded({ dir, disposable: true, as: 'npm start', single: true });
    const second = await joinEmbedded({ dir, disposable: true, as: 'npm run ingest' });
    expect([first.alone, second.alone]).toEqual([true, false]);
    await first.leave();
    expect(await run(second.adminUrl, 'select 1 as up')).toMatchObject([{ up: 1 }]);
    await second.leave();
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(false);
  });

  test('takes over the server of a process that was killed', async () => {
    const module = join(import.meta.dirname, 'shared-server.ts');
    const script = `const { joinEmbedded } = await import(${JSON.stringify(module)});
      await joinEmbedded({ dir: ${JSON.stringify(dir)}, disposable: true, as: 'npm start', single: true });
      process.kill(process.pid, 'SIGKILL');`;
    expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script])).toThrow();
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(true);
    const next = await joinEmbedded({ dir, disposable: true, as: 'npm start', single: true });
    expect(next.alone).toBe(true);
    await next.leave();
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(false);
  });
});

function serverPid(cluster: string): number {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function run(url: string, statement: string): Promise<unknown[]> {
  return (await withConnection({ connectionString: url }, (connection) => connection.query(statement))).rows;
}
