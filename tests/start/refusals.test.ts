import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { test as databaseTest } from '@pi/db/testing';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { freePort, runStart } from './start-process.ts';

const folder = throwAwayFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a start that is refused prints, and its exit code. */
async function refusal(env: Record<string, string>, args: string[] = []) {
  const start = runStart({ args, env: { DATA_DIR: join(folder, 'data'), PORT: String(await freePort()), ...env } });
  const code = await start.ended;
  return { code, output: start.output().trim() };
}

describe('npm start refuses in one sentence', () => {
  test('a port that is in use', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await refusal({ PORT: String(port) })).toEqual({
      code: 1,
      output: `Port ${port} is in use by another program: free it, or choose another one with PORT=3001 npm start.`,
    });
    server.close();
  });

  test('an unknown option', async () => {
    const { code, output } = await refusal({}, ['--lvie']);
    expect({ code, lines: output.split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(output).toContain('--lvie');
  });

  test.each([
    ['market', /^DATABASE_URL: not an address of the form postgres:/],
    [
      'postgres://someone@127.0.0.1:1/market',
      /^DATABASE_URL: the database "market" at 127.0.0.1:1 cannot be used: .*ECONNREFUSED/,
    ],
    [
      'postgres://someone@no-such-host.invalid/market',
      /^DATABASE_URL: the database "market" at no-such-host.invalid cannot be used: .*/,
    ],
  ])('DATABASE_URL=%s', async (url, sentence) => {
    const { code, output } = await refusal({ DATABASE_URL: url });
    expect({ code, lines: output.split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(output).toMatch(sentence);
  });

  test('a wrong password, which it does not repeat', async () => {
    const url = new URL(inject('adminUrl'));
    url.password = 'not-the-password';
    const { code, output } = await refusal({ DATABASE_URL: url.href });
    expect(code).toBe(1);
    expect(output).toMatch(/^DATABASE_URL: .* password authentication failed for user "postgres"$/);
  });

  test('a data folder that is a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, output } = await refusal({ DATA_DIR: join(folder, 'file/data') });
    expect(code).toBe(1);
    expect(output).toMatch(
      /^the data folder .*file\/data cannot be created \(ENOTDIR\): set DATA_DIR to a folder that can be/,
    );
  });

  test('a data folder that may not be written', async () => {
    // Root may write everywhere but into the kernel's own folders.
    const closed = process.getuid?.() === 0 ? '/sys' : join(folder, 'closed');
    if (!existsSync(closed)) mkdirSync(closed, { mode: 0o555 });
    const { code, output } = await refusal({ DATA_DIR: join(closed, 'data') });
    expect(code).toBe(1);
    expect(output).toMatch(
      /^the data folder .*\/data cannot be created \(E\w+\): set DATA_DIR to a folder that can be written$/,
    );
  });

  test.skipIf(process.platform !== 'linux').each(['/proc/x', '/proc/x/data'])('the data folder %s', async (dataDir) => {
    expect(await refusal({ DATA_DIR: dataDir })).toEqual({
      code: 1,
      output: `the data folder ${dataDir} cannot be created (ENOENT): set DATA_DIR to a folder that can be written`,
    });
  });

  test('an address of another machine', async () => {
    expect(await refusal({ HOST: '192.0.2.1' })).toEqual({
      code: 1,
      output:
        'HOST: nothing can listen on 192.0.2.1 (EADDRNOTAVAIL): leave it out, or name an address of this machine.',
    });
  });

  databaseTest('a database of another program', async ({ databaseUrl, sql }) => {
    await sql.unsafe('drop schema public, pgboss, supabase_migrations cascade; create schema public');
    await sql.unsafe('create table plugins (id integer)');
    expect(await refusal({ DATABASE_URL: databaseUrl })).toEqual({
      code: 1,
      output: 'the database holds tables of another program (plugins): use an empty database',
    });
    expect(await sql`select relname from pg_class where relnamespace = 'public'::regnamespace`).toEqual([
      { relname: 'plugins' },
    ]);
  });

  databaseTest('--live on a database of sample data', async ({ databaseUrl, db }) => {
    await claimDataOrigin(db, 'sample');
    expect(await refusal({ DATABASE_URL: databaseUrl }, ['--live'])).toEqual({
      code: 1,
      output: 'this database holds sample data, and live data must not be mixed with it: use another database',
    });
  });
});
