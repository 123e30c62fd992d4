import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { claimDataOrigin } from '@pi/db/queries/runs/claim-data-origin';
import { test } from '@pi/db/testing';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { afterAll, describe, expect } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = throwAwayFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(databaseUrl: string, [script = '', ...args]: readonly string[]) {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: databaseUrl,
  };
  return promisify(execFile)(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: ROOT, env });
}

describe('the database of DATABASE_URL', () => {
  test.for([
    ['forget', '--company', 'acme', '--yes'],
    ['companies', 'merge', 'acme', 'acme-labs'],
  ])('is not changed without --live where it holds live data: %j', async (command, { databaseUrl, db }) => {
    await claimDataOrigin(db, 'live');
    const refusal = {
      code: 2,
      stderr: expect.stringMatching(/^database "test_.*" at .* holds live data: say --live\n$/),
    };
    await expect(run(databaseUrl, command)).rejects.toMatchObject(refusal);
    const stderr = 'acme: there is no company of that slug\n';
    await expect(run(databaseUrl, [...command, '--live'])).rejects.toMatchObject({ code: 2, stderr });
  });

  test('is not taken for live where it holds sample data', async ({ databaseUrl, db }) => {
    await claimDataOrigin(db, 'sample');
    const stderr = expect.stringContaining('holds sample data: leave out --live');
    await expect(run(databaseUrl, ['companies', 'list-merges', '--live'])).rejects.toMatchObject({ code: 2, stderr });
  });

  test('is listed with what it holds, whatever was asked', async ({ databaseUrl, db }) => {
    await claimDataOrigin(db, 'live');
    expect((await run(databaseUrl, ['ingest', '--list'])).stdout).toContain('runs: live data in database "test_');
  });
});
