import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingestionRuns, plugins } from '@pi/db';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { test as databaseTest } from '@pi/db/testing';
import { seedDay, seedPlugin, TODAY } from '@pi/db/testing/seed-market';
import { deriveMissingFacts } from '@pi/operations/facts';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { pi } from '../../test/pi.ts';

const test = databaseTest.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'export-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

describe('pi export and pi import', () => {
  test.for([
    [['export', '--day', 'today'], '--day'],
    [['export', 'a'], "too many arguments for 'export'"],
    [['import'], "missing required argument 'folder'"],
  ] as const)('refuse %j', async ([args, reason]) => {
    const { code, error } = await pi(args);
    expect(code).toBe(2);
    expect(error).toContain(reason);
  });

  test('refuse to write nowhere, an empty database, and a folder that is no export, with code 2', async ({
    db,
    folder,
  }) => {
    const call = (...args: string[]) => pi(args, { db });
    expect(await call('export')).toMatchObject({ code: 2, error: expect.stringContaining('EXPORT_TO') });
    expect(await call('export', '--to', folder)).toMatchObject({ code: 2, error: expect.stringContaining('no data') });
    expect(await call('export', '--to', 's3')).toMatchObject({
      code: 2,
      error: expect.stringContaining('EXPORT_S3_ENDPOINT'),
    });
    // Without a database: none is made.
    expect(await pi(['import', folder])).toMatchObject({ code: 2, error: expect.stringContaining('no manifest.json') });
  });

  test('write a folder and read it', async ({ db, folder }) => {
    await claimDataOrigin(db, 'sample');
    await seedPlugin(db, { externalId: 'a', marketplace: 'obsidian' });
    await seedDay(db, TODAY, { marketplace: 'obsidian' });
    const written = await pi(['export', '--to', folder], { db });
    expect(written).toMatchObject({ code: 0, out: expect.stringMatching(/^3 rows of 15 tables in 3 files of /) });
    await db.execute(sql`truncate marketplaces, instance cascade`);
    const read = await pi(['import', join(folder, 'sample', TODAY)], { db });
    expect(read).toMatchObject({ code: 0, out: expect.stringContaining(`3 rows of ${TODAY} imported`) });
    expect(read.out).toMatch(/\nTo look at it: (DATA_DIR=\S+ )?npm start$/);
    expect(await db.select({ externalId: plugins.externalId }).from(plugins)).toEqual([{ externalId: 'a' }]);
  });

  test('make a database for reading: whatever collects, derives or corrects is refused, and changes nothing', async ({
    db,
    folder,
  }) => {
    await claimDataOrigin(db, 'sample');
    await seedPlugin(db, { externalId: 'a', marketplace: 'obsidian' });
    await seedDay(db, TODAY, { marketplace: 'obsidian' });
    await pi(['export', '--to', folder], { db });
    await db.execute(sql`truncate marketplaces, instance cascade`);
    expect((await pi(['import', join(folder, 'sample', TODAY)], { db })).code).toBe(0);
    const reparse = ['reparse', '--marketplace', 'obsidian', '--since', TODAY, '--apply'];
    const alias = ['companies', 'alias', 'add', 'name', 'Acme', 'acme', '--source', 'register'];
    const corrections = [alias, ['companies', 'merge', 'a', 'b'], ['companies', 'undo', '1']];
    for (const args of [
      ['ingest', '--marketplace', 'obsidian'],
      ['worker'],
      ['derive'],
      ['enrich'],
      reparse,
      ...corrections,
    ])
      await expect(pi(args, { db })).rejects.toThrow('imported for reading: it collects nothing');
    expect([await db.$count(plugins), await db.$count(ingestionRuns)]).toEqual([1, 0]);
    expect(await deriveMissingFacts(db)).toEqual([]);
  });
});
