import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pluginTraits } from '@pi/db';
import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import { listCompanies } from '@pi/db/queries/companies/list-companies';
import { listPluginFacts } from '@pi/db/queries/explorer/list-plugin-facts';
import { derivedRows } from '@pi/ingestion/testing/derived-rows';
import { describe, expect } from 'vitest';
import { test as base } from '../../test/erasure-fixture.ts';
import { allRows, loseDatabase } from '../../test/lose-database.ts';
import { diskExportFolder } from '../export/folders/blob-export-folder.ts';
import { writeExport } from '../export/write-export.ts';
import { importExport } from './import-export.ts';

const DAY = '2026-01-02';

/** The folder of an export of two days of the toy store, whose rows are in the database still. */
const test = base.extend<{ folderOfDay: string }>({
  folderOfDay: async ({ tools, folder, store: _ }, use) => {
    const to = diskExportFolder(join(folder, 'exports'));
    await writeExport(tools.db, to, { now: new Date(`${DAY}T12:00:00Z`), hasAllDays: true });
    await use(join(folder, 'exports', 'sample', DAY));
  },
});

describe('importExport', () => {
  test('refuses a database that is not empty', async ({ tools, folderOfDay }) => {
    const before = await allRows(tools.db);
    await expect(importExport(tools, folderOfDay, 'sample')).rejects.toThrow(
      'the database is not empty (marketplaces)',
    );
    expect(await allRows(tools.db)).toEqual(before);
  });

  test('refuses a folder without a manifest, of other data, or of another version', async ({ tools, folderOfDay }) => {
    await loseDatabase(tools.db);
    await expect(importExport(tools, folderOfDay, 'live')).rejects.toThrow('holds sample data: leave out --live');
    await expect(importExport(tools, join(folderOfDay, '..'), 'sample')).rejects.toThrow('holds no manifest.json');
    const manifest = join(folderOfDay, 'manifest.json');
    const text = await readFile(manifest, 'utf8');
    await writeFile(manifest, text.slice(0, -9));
    await expect(importExport(tools, folderOfDay, 'sample')).rejects.toThrow('no manifest that this version knows');
    await writeFile(manifest, text.replace('"name": "traits"', '"name": "other"'));
    await expect(importExport(tools, folderOfDay, 'sample')).rejects.toThrow('it has no table traits');
  });

  test('refuses a file that is missing, cut off or has other bytes', async ({ tools, folderOfDay }) => {
    await loseDatabase(tools.db);
    const empty = await allRows(tools.db);
    const file = `${folderOfDay}/plugins/marketplace=toy/day=${DAY}/part-0.parquet`;
    await cp(file, `${file}.whole`);
    const bytes = await readFile(file);
    bytes[50] = (bytes[50] ?? 0) ^ 1;
    await writeFile(file, bytes);
    await expect(importExport(tools, folderOfDay, 'sample')).rejects.toThrow('has another checksum');
    await truncate(file, 40);
    await expect(importExport(tools, folderOfDay, 'sample')).rejects.toThrow(`has 40 bytes instead of ${bytes.length}`);
    await rm(file);
    await expect(importExport(tools, folderOfDay, 'sample')).rejects.toThrow('is missing: nothing was imported');
    expect(await allRows(tools.db)).toEqual(empty);
  });

  test('makes pages show what they showed', async ({ tools, folderOfDay }) => {
    const shown = async () => {
      const context = { today: DAY, counters: [] };
      const query = { filters: {}, sort: 'users', order: 'desc', cursor: null, limit: 10 } as const;
      const { rows, total } = await listPluginFacts(tools.db, query, context);
      const plugins = rows.map(({ plugin, facts, tags }) => ({
        ...plugin,
        ...{ tags, facts: { ...facts, pluginId: null, companyId: null } },
      }));
      return {
        ...{ total, plugins },
        // How a day was read is in no export.
        marketplaces: (await listMarketplaces(tools.db)).map(
          ({ run: _, robotsChecks: __, lastSuccess: ___, ...row }) => row,
        ),
        companies: await listCompanies(tools.db, { marketplace: 'toy', sort: 'pluginCount', page: 1, pageSize: 10 }),
      };
    };
    const [before, rows] = [await shown(), await derivedRows(tools.db)];
    await loseDatabase(tools.db);
    await importExport(tools, folderOfDay, 'sample');
    expect(await shown()).toEqual(before);
    const after = await derivedRows(tools.db);
    for (const name of ['companies', 'plugin_metrics', 'market_changes', 'marketplace_days', 'company_marketplaces'])
      expect([name, after[name]]).toEqual([name, rows[name]]);
    expect(after.plugin_revisions).toHaveLength(rows.plugin_revisions?.length ?? 0);
    expect(JSON.stringify(after)).not.toContain('@');
    const contacts = await tools.db.select({ hasContact: pluginTraits.hasContact }).from(pluginTraits);
    expect(contacts.map(({ hasContact }) => hasContact).sort()).toEqual([false, false, true]);
  });
});
