import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Sql, test } from '@pi/db/testing';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { afterAll, describe, expect } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const END_MS = 10_000;
const folder = throwAwayFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const INGEST = ['ingest', '--marketplace', 'obsidian'];

/** Runs `pi` in a process of its own. */
function runPi(databaseUrl: string, args: readonly string[], stdout: 'pipe' | 'full' = 'pipe') {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: databaseUrl,
  };
  const script = `exec "$0" "$@"${stdout === 'full' ? ' > /dev/full' : ''}`;
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', 'apps/cli/src/main.ts', ...args];
  const child = spawn('sh', ['-c', script, ...command], { cwd: ROOT, env });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdout.resume();
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, stderr }));
  });
  return { child, ended };
}

/** Locks a table, so that whoever needs it waits, and waits for that. */
async function lockUntilWaited(sql: Sql, table: string): Promise<void> {
  await sql.unsafe(`begin; lock table ${table} in access exclusive mode`);
  const waiting = () => sql`select from pg_locks where not granted and database = (
    select oid from pg_database where datname = current_database())`;
  await expect.poll(waiting, { timeout: 30_000 }).not.toEqual([]);
}

describe('pi ends in one sentence', () => {
  test('with the signal’s code when a busy ingest is told to end', async ({ databaseUrl, sql }) => {
    const { child, ended } = runPi(databaseUrl, INGEST);
    await lockUntilWaited(sql, 'plugins');
    const begun = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toEqual({
      code: 143,
      stderr: 'Ending: stopped by SIGTERM. What is stored stays; the same command goes on from there.\n',
    });
    expect(performance.now() - begun).toBeLessThan(END_MS);
  });

  test('with 1 when its connection is lost', async ({ databaseUrl, sql }) => {
    const { ended } = runPi(databaseUrl, ['companies', 'list-merges']);
    await lockUntilWaited(sql, 'company_changes');
    await sql`select pg_terminate_backend(pid) from pg_locks where not granted`;
    expect(await ended).toEqual({
      code: 1,
      stderr: 'the database cannot be reached any more: terminating connection due to administrator command\n',
    });
  });

  test('with 1 when the disk of the database is full', async ({ databaseUrl, sql }) => {
    await sql.unsafe(`create function full_disk() returns trigger language plpgsql as
      $$ begin raise 'could not extend file: No space left on device' using errcode = '53100'; end $$;
      create trigger full_disk before insert on plugins execute function full_disk()`);
    expect(await runPi(databaseUrl, INGEST).ended).toEqual({
      code: 1,
      stderr: 'the disk is full, and nothing more can be stored: could not extend file: No space left on device\n',
    });
    expect(await sql`select status from ingestion_runs`).toEqual([{ status: 'running' }]);
  });

  test.skipIf(!existsSync('/dev/full'))('with 1 when its result cannot be written', async ({ databaseUrl }) => {
    expect(await runPi(databaseUrl, ['queue'], 'full').ended).toEqual({
      code: 1,
      stderr: 'the disk is full, and nothing more can be stored: ENOSPC: no space left on device, write\n',
    });
  });
});
