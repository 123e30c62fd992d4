import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { test } from '@pi/db/testing';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { afterAll, describe, expect } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = throwAwayFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pi(databaseUrl: string, args: readonly string[]) {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: databaseUrl,
  };
  return promisify(execFile)(process.execPath, ['apps/cli/src/main.ts', ...args], { cwd: ROOT, env });
}

describe('the database of DATABASE_URL', () => {
  test.for([
    ['erase', '--company', 'acme', '--yes'],
    ['companies', 'merge', 'acme', 'acme-labs'],
  ])('is not changed without --live where it holds live data: %j', async (command, { databaseUrl, db }) => {
    await claimDataOrigin(db, 'live');
    const refusal = {
      code: 2,
      stderr: expect.stringMatching(/^database "test_.*" at .* holds live data: add --live\n$/),
    };
    await expect(pi(databaseUrl, command)).rejects.toMatchObject(refusal);
    const stderr = 'acme: there is no company with this slug\n';
    await expect(pi(databaseUrl, [...command, '--live'])).rejects.toMatchObject({ code: 2, stderr });
  });

  test('is refused with --live where it holds sample data', async ({ databaseUrl, db }) => {
    await claimDataOrigin(db, 'sample');
    const stderr = expect.stringContaining('holds sample data: leave out --live');
    await expect(pi(databaseUrl, ['companies', 'list-merges', '--live'])).rejects.toMatchObject({ code: 2, stderr });
  });

  test('is listed with the kind of data it holds, whatever was asked for', async ({ databaseUrl, db }) => {
    await claimDataOrigin(db, 'live');
    expect((await pi(databaseUrl, ['ingest', '--list'])).stdout).toContain('come from: live data in database "test_');
  });
});
