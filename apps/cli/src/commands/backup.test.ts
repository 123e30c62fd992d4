import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test as databaseTest } from '@pi/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { pi } from '../../test/pi.ts';

const test = databaseTest.extend<{ file: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  file: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'backup-'));
    await use(join(folder, 'file'));
    rmSync(folder, { recursive: true });
  },
});

describe('pi backup and pi restore', () => {
  test.for([
    [['backup'], 'backup: needs a file, or --seed'],
    [['backup', '--seed', '--live'], '--seed: only sample data becomes a seed'],
    [['restore'], "missing required argument 'file'"],
    [['restore', 'a', 'b'], "too many arguments for 'restore'"],
    [['archive', 'restore', 'a'], "too many arguments for 'restore'"],
  ] as const)('refuse %j', async ([args, reason]) => {
    const { code, error } = await pi(args);
    expect(code).toBe(2);
    expect(error).toContain(reason);
  });

  test('refuse an empty database, other data and a database that is not empty, with code 2', async ({ db, file }) => {
    const call = (...args: string[]) => pi(args, { db });
    expect(await call('backup', file)).toMatchObject({ code: 2, error: expect.stringContaining('holds no data') });
    await claimDataOrigin(db, 'live');
    expect(await call('backup', file, '--live')).toMatchObject({ code: 0 });
    expect(await call('restore', file, '--live')).toMatchObject({
      code: 2,
      error: expect.stringContaining('not empty'),
    });
    expect(await call('backup', '--seed', file)).toMatchObject({
      code: 2,
      error: expect.stringContaining('add --live'),
    });
    await db.execute(sql`truncate instance`);
    expect(await call('restore', file)).toMatchObject({ code: 2, error: `${file} holds live data: add --live` });
  });

  test('fail with one sentence when the file cannot be read or written', async ({ db, file }) => {
    await claimDataOrigin(db, 'live');
    const missing = join(file, 'in', 'no', 'folder');
    for (const name of ['backup', 'restore'])
      await expect(pi([name, missing, '--live'], { db })).rejects.toThrow(/^\S+ cannot be (read|written): [^\n]+$/);
  });

  test('write a file and restore it', async ({ db, file }) => {
    await claimDataOrigin(db, 'live');
    await ensureMarketplace(db, 'obsidian');
    expect(await pi(['backup', file, '--live'], { db })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^2 rows of 58 tables/),
    });
    await db.execute(sql`truncate instance, marketplaces cascade`);
    const { code, out } = await pi(['restore', file, '--live'], { db });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('2 rows restored from') });
    expect(await pi(['archive', 'restore', '--live'], { db })).toMatchObject({ code: 0 });
  });
});
