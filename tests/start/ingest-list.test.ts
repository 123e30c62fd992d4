import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { upsertRobotsChecks } from '@pi/db/queries/health/robots-checks';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test } from '@pi/db/testing';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { marketplaceInfos } from '@pi/scrapers';
import { afterAll, describe, expect } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = throwAwayFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm run pi -- ingest --list` prints; rejects when it fails. */
async function list(settings: Record<string, string> = {}): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: join(folder, 'data'), ...settings };
  return (await promisify(execFile)(process.execPath, ['apps/cli/src/main.ts', 'ingest', '--list'], { cwd: ROOT, env }))
    .stdout;
}

describe('npm run pi -- ingest --list', () => {
  test('lists every marketplace where there is no database, and creates none', async () => {
    const printed = await list();
    for (const { name, enabledByDefault } of marketplaceInfos)
      expect(printed).toContain(`${name} is ${enabledByDefault ? 'on' : 'off'}: `);
    expect(printed).toContain('there is no database yet');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test('lists them where the database does not answer, and says so', async () => {
    const printed = await list({ DATABASE_URL: 'postgres://someone@127.0.0.1:1/market' });
    expect(printed).toContain('obsidian is on: ');
    expect(printed).toMatch(/Robots checks and runs come from: no database, .*ECONNREFUSED/);
  });

  test('has the robots.txt checks of the database', async ({ databaseUrl, db }) => {
    await ensureMarketplace(db, 'obsidian');
    const check = { origin: 'https://obsidian.test', checkedAt: new Date('2026-11-20T03:10:00Z'), status: 200 };
    await upsertRobotsChecks(db, [{ marketplace: 'obsidian', ...check, verdict: 'closed', detail: 'line 2' }]);
    expect(await list({ DATABASE_URL: databaseUrl })).toMatch(/ obsidian .* closed 2026-11-20 /);
  });
});
