import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marketChanges, pluginRevisions, plugins } from '@pi/db';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { test } from '@pi/ingestion/testing/run-fixture';
import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { replay } from './replay.ts';

/** Writes one of Obsidian's lists and returns its line of a manifest. */
function record(folder: string, day: string, name: string, ...others: string[]) {
  const file = `${day}.json`;
  const list = ['moss', ...others].map((id) => ({
    ...{ id, name: id === 'moss' ? name : id },
    ...{ author: 'Moss Works', description: 'Sample data.', repo: `moss/${id}` },
  }));
  writeFileSync(join(folder, file), JSON.stringify(list));
  const url = 'https://raw.githubusercontent.com/obsidianmd/obsidian-releases/HEAD/community-plugins.json';
  return { marketplace: 'obsidian', url, fetchedAt: `${day}T03:00:00Z`, status: 200, file };
}

function writeManifest(folder: string, lines: unknown[]): string {
  const path = join(folder, 'manifest.jsonl');
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return path;
}

describe('replay', () => {
  test('stores responses in the order of their moments, whatever their order in the file', async ({ deps, folder }) => {
    const lines = [record(folder, '2026-01-02', 'New'), record(folder, '2026-01-01', 'Old')];
    const { runs, unusable } = await replay(deps, { manifest: writeManifest(folder, lines) });
    expect(unusable).toEqual([]);
    expect(runs).toMatchObject([{ marketplace: 'obsidian', day: '2026-01-02', status: 'succeeded' }]);
    const revisions = await deps.db.select().from(pluginRevisions).orderBy(asc(pluginRevisions.seenAt));
    expect(revisions.map(({ content }) => content.name)).toEqual(['Old', 'New']);
    expect(await deps.db.select().from(plugins)).toMatchObject([{ name: 'New', firstSeenOn: '2026-01-01' }]);
  });

  test('lists nothing again that newer lists lack, with an older list or the same one once more', async ({
    deps,
    folder,
  }) => {
    const others = ['reed', 'rush', 'sedge', 'thyme'];
    const both = (day: string, hour = '03') => ({
      ...record(folder, day, 'Moss', 'fern', ...others),
      fetchedAt: `${day}T${hour}:00:00Z`,
    });
    const one = (day: string) => record(folder, day, 'Moss', ...others);
    const replayLines = (...lines: unknown[]) => replay(deps, { manifest: writeManifest(folder, lines) });
    await replayLines(both('2026-01-02'), one('2026-01-03'), one('2026-01-05'));
    const fern = () => deps.db.select().from(plugins).where(eq(plugins.externalId, 'fern'));
    const delisted = { status: 'delisted', delistedOn: '2026-01-03' };
    expect(await fern()).toMatchObject([delisted]);
    for (const older of [both('2026-01-02'), both('2026-01-02', '20'), both('2026-01-01'), both('2026-01-04')]) {
      await replayLines(older);
      expect(await fern(), older.fetchedAt).toMatchObject([delisted]);
    }
    expect((await deps.db.select().from(marketChanges)).map(({ kind }) => kind)).toEqual(['delisted']);
  });

  test('reports each line that it cannot use, and stores the rest', async ({ deps, folder }) => {
    const good = record(folder, '2026-01-01', 'Moss');
    const lines = [{ ...good, file: 'missing.json' }, { ...good, status: 0 }, good];
    const { runs, unusable } = await replay(deps, { manifest: writeManifest(folder, lines) });
    expect(unusable.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^line 2: status: /),
      expect.stringMatching(/^line 1: file: ENOENT/),
    ]);
    expect(runs).toMatchObject([{ counts: { listings: 1 } }]);
  });

  test('refuses a database of sample data', async ({ deps, folder }) => {
    await claimDataOrigin(deps.db, 'sample');
    await expect(replay(deps, { manifest: writeManifest(folder, []) })).rejects.toThrow('sample');
  });
});
