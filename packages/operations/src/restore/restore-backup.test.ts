import { hash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { companies } from '@pi/db';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { seedTraces, seedUser } from '@pi/db/testing/seed-people';
import { archivedResponses, type ListedResponse } from '@pi/ingestion/testing/archive';
import { derivedRows } from '@pi/ingestion/testing/derived-rows';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import { asc } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { collectDay, test as erasureTest, WORDS } from '../../test/erasure-fixture.ts';
import { allRows, loseDatabase } from '../../test/lose-database.ts';
import { prune } from '../archive/prune.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { mergeCompanies } from '../company-corrections/merge-companies.ts';
import { erase } from '../erasure/erase.ts';
import { restoreArchive } from './restore-archive.ts';
import { restoreBackup } from './restore-backup.ts';

const ARCHIVE = { dataOrigin: 'sample', adapterOf: () => toyAdapter } as const;
const CREATED = new Date('2026-02-01T00:00:00Z');

/** A backup of two days of the toy store, and how many rows the database has now. */
const test = erasureTest.extend<{ file: string }>({
  file: async ({ tools, store: _, folder }, use) => {
    const file = join(folder, 'backup');
    await writeBackup(tools.db, file, CREATED);
    await use(file);
  },
});

/** Replaces a part of a backup, and, like a program that wrote it so, its checksum. */
async function edit(file: string, before: string, after: string, { withChecksum = true } = {}): Promise<void> {
  const lines = zstdDecompressSync(await readFile(file))
    .toString()
    .split('\n')
    .slice(0, -2);
  const old = lines.map((line) => `${line}\n`).join('');
  expect(old).toContain(before);
  const changed = old.replace(before, after);
  const sha256 = hash('sha256', withChecksum ? changed : old);
  await writeFile(file, zstdCompressSync(`${changed}${JSON.stringify({ sha256 })}\n`));
}

describe('restoreBackup', () => {
  test('refuses a database that is not empty', async ({ tools, file }) => {
    await loseDatabase(tools.db);
    await claimDataOrigin(tools.db, 'sample');
    await expect(restoreBackup(tools, file, 'sample')).rejects.toThrow('the database is not empty (instance)');
  });

  test('refuses a file that is not there', async ({ tools, file }) => {
    await loseDatabase(tools.db);
    await expect(restoreBackup(tools, `${file}.missing`, 'sample')).rejects.toThrow('cannot be read');
  });

  test('refuses a file that is cut off or has a wrong bit, unless none of its text is lost', async ({
    tools,
    file,
  }) => {
    const [whole, before] = [await readFile(file), await allRows(tools.db)];
    await loseDatabase(tools.db);
    const empty = await allRows(tools.db);
    const restores = async (bytes: Buffer | Uint8Array) => {
      await writeFile(file, bytes);
      const reason = await restoreBackup(tools, file, 'sample').then(
        () => null,
        (error: Error) => error.message,
      );
      expect(reason ?? 'nothing was restored').toContain('nothing was restored');
      expect(await allRows(tools.db)).toEqual(reason === null ? before : empty);
      if (reason === null) await loseDatabase(tools.db);
      return reason === null;
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        // The end of the compression says nothing.
        if (await restores(whole.subarray(0, at))) expect(whole.length - at).toBeLessThan(10);
        await restores(whole.with(at, (whole[at] ?? 0) ^ bits));
      }),
      { numRuns: 8 },
    );
  });

  test.for([
    ['of another version', '"version":1', '"version":2', true, 'its first line is no header'],
    ['of another schema', '"migration":"', '"migration":"9', true, 'was written at migration 9'],
    ['of other data', '"dataOrigin":"sample"', '"dataOrigin":"live"', true, 'holds live data: add --live'],
    ['with a changed row', 'Roe Tabs', 'Roe Tab', false, 'its checksum is wrong'],
    ['with a row too many', '{"kind":"claim"', '{}\n{"kind":"claim"', true, 'its checksum is wrong'],
  ] as const)(
    'refuses a backup %s, and writes nothing',
    async ([, before, after, withChecksum, reason], { tools, file }) => {
      await loseDatabase(tools.db);
      await edit(file, before, after, { withChecksum });
      await expect(restoreBackup(tools, file, 'sample')).rejects.toThrow(reason);
      expect(Object.values(await allRows(tools.db)).flat()).toEqual([]);
    },
  );

  test('restores every row as it was, with corrections and what was pruned', async ({
    tools,
    deps,
    clock,
    store,
    folder,
  }) => {
    store.plugins = {
      a: {},
      b: { developer: { name: 'Other', site: 'https://other.example' } },
      c: { site: 'https://c.example' },
    };
    await collectDay(deps, clock, 3);
    await collectDay(deps, clock, 4);
    const slugs = (await deps.db.select().from(companies).orderBy(asc(companies.id))).map(({ slug }) => slug);
    const operator = { by: 'tests', reason: null };
    // A chain, of which each member refers to a later row.
    for (const [index, slug] of slugs.slice(0, -1).entries())
      await mergeCompanies(deps.db, slugs[index + 1] ?? '', [slug], operator);
    clock.now = new Date('2026-06-01T00:00:00Z');
    const { responses } = await prune(deps, { marketplace: 'toy', keepDays: 1, apply: true });
    expect(responses).toBeGreaterThan(0);
    await seedTraces(deps.db, await seedUser(deps.db, 'ann@club.example'), await seedUser(deps.db, 'ben@club.example'));
    const before = await allRows(deps.db);
    for (const table of [
      'answers',
      'user_accounts',
      'company_moves',
      'plugin_metrics',
      'plugin_revisions',
      'ingestion_runs',
      'archive_manifests',
    ])
      expect(before[table], table).not.toEqual([]);

    const file = join(folder, 'backup');
    await writeBackup(deps.db, file, CREATED);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await loseDatabase(deps.db);
    expect(await restoreBackup(tools, file, 'sample')).toMatchObject({ suppressed: 0 });
    expect(await allRows(deps.db)).toEqual(before);
    // New rows have new ids.
    await collectDay(deps, clock, 5);
  });

  test('keeps out who was erased after the backup', async ({ tools, deps, file }) => {
    await erase(tools, { developer: 'Jane Roe' }, { isDryRun: false });
    await loseDatabase(deps.db);
    expect(await restoreBackup(tools, file, 'sample')).toMatchObject({ suppressed: 1 });
    const rows = Object.values(await allRows(deps.db)).flat();
    for (const word of WORDS) expect(rows.filter((row) => row.includes(word))).toEqual([]);
    expect(rows.filter((row) => row.includes('"external_id": "b"'))).not.toEqual([]);

    // Nor does the archive alone bring them back, whose files do not name them either.
    for await (const name of deps.bodyStore.files.listDeep('.')) {
      const bytes = Buffer.from((await deps.bodyStore.files.get(name)) ?? []);
      const text = name.endsWith('.zst') ? zstdDecompressSync(bytes).toString() : bytes.toString();
      if (!file.endsWith(name)) for (const word of WORDS) expect(text, name).not.toContain(word);
    }
    await loseDatabase(deps.db);
    await restoreArchive(deps, ARCHIVE);
    const restored = Object.values(await allRows(deps.db)).flat();
    for (const word of WORDS) expect(restored.filter((row) => row.includes(word))).toEqual([]);
  });

  test('and then the archive name the responses that were not pruned since', async ({ tools, deps, clock, folder }) => {
    const file = join(folder, 'backup');
    for (const number of [3, 4]) await collectDay(deps, clock, number);
    await writeBackup(deps.db, file, CREATED);
    clock.now = new Date('2026-06-01T00:00:00Z');
    await prune(deps, { marketplace: 'toy', keepDays: 1, apply: true });
    const before = await archivedResponses(deps);
    await loseDatabase(deps.db);
    await restoreBackup(tools, file, 'sample');
    await restoreArchive(deps, ARCHIVE);
    const byMoment = (all: ListedResponse[]) =>
      all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(byMoment(await archivedResponses(deps))).toEqual(byMoment(before));
  });

  test('and then the archive restore what was collected since the backup', async ({
    tools,
    deps,
    clock,
    store,
    file,
  }) => {
    store.plugins = { a: { users: 7 }, b: { broken: true }, c: {}, d: {} };
    await collectDay(deps, clock, 3);
    const before = await derivedRows(deps.db);
    await loseDatabase(deps.db);
    await restoreBackup(tools, file, 'sample');
    expect(await restoreArchive(deps, ARCHIVE)).toMatchObject({ runs: 1 });
    expect((await derivedRows(deps.db)).plugin_metrics).toEqual(before.plugin_metrics);
    expect((await derivedRows(deps.db)).market_changes).toEqual(before.market_changes);
  });
});
