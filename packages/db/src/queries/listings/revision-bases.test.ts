import type { RevisionContent } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test as databaseTest } from '../../../test/fixture.ts';
import { seedPlugin } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { pluginRevisions, plugins, revisionBases, revisionChanges } from '../../schema/index.ts';
import { deleteRevisions, insertRevisions, type RevisionRow } from './revision-bases.ts';
import { replaceRevisions } from './write-revisions.ts';

const content = (name: string, version: string): RevisionContent => ({
  url: 'https://market.example/a',
  name,
  description: `${name} does one thing. `.repeat(20),
  version,
});
const at = (day: number) => new Date(`2026-11-${day}T06:00:00Z`);

/** `pluginId`: a plugin of two releases under one name, and a third under another. */
const test = databaseTest.extend<{ pluginId: number }>({
  pluginId: async ({ db }, use) => {
    const pluginId = await seedPlugin(db, { externalId: 'a' });
    await insert(db, [
      { pluginId, seenAt: at(11), content: content('A', '1'), source: null },
      { pluginId, seenAt: at(12), content: content('A', '2'), source: null },
    ]);
    await insert(db, [{ pluginId, seenAt: at(13), content: content('B', '3'), source: 'figma-files' }]);
    await use(pluginId);
  },
});

const insert = (db: Db, rows: RevisionRow[]) => db.transaction((tx) => insertRevisions(tx, rows));
const bases = async (db: Db) =>
  (await db.select().from(revisionBases).orderBy(revisionBases.base)).map((one) => one.content.name);
const said = async (db: Db) =>
  (await db.select().from(pluginRevisions).orderBy(pluginRevisions.seenAt)).map(
    ({ content: { name, version }, source }) => [name, version, source],
  );

describe('insertRevisions', () => {
  test('stores a text once, and a release as what it changes', async ({ db, pluginId }) => {
    expect(await said(db)).toEqual([
      ['A', '1', null],
      ['A', '2', null],
      ['B', '3', 'figma-files'],
    ]);
    expect(await bases(db)).toEqual(['A', 'B']);
    const changes = await db.select().from(revisionChanges).orderBy(revisionChanges.seenAt);
    expect(changes.map((one) => [one.pluginId, one.base, one.changes])).toEqual([
      [pluginId, 1, {}],
      [pluginId, 1, { version: '2' }],
      [pluginId, 2, {}],
    ]);
  });

  test('replaces the revision of the same moment, and forgets the base that only it was told by', async ({
    db,
    pluginId,
  }) => {
    await insert(db, [{ pluginId, seenAt: at(13), content: content('A', '3'), source: null }]);
    expect((await said(db)).at(-1)).toEqual(['A', '3', null]);
    expect(await bases(db)).toEqual(['A']);
  });

  test('replaces nothing that we saw by what is filled in', async ({ db, pluginId }) => {
    await insert(db, [{ pluginId, seenAt: at(12), content: content('C', '9'), source: 'figma-files' }]);
    expect((await said(db))[1]).toEqual(['A', '2', null]);
    expect(await bases(db)).toEqual(['A', 'B']);
  });
});

describe('deleteRevisions', () => {
  test('leaves what later revisions are told by, and nothing that none is', async ({ db, pluginId }) => {
    const remove = (day: number) =>
      db.transaction((tx) =>
        deleteRevisions(
          tx,
          sql`select ${pluginId}::integer as plugin_id, ${at(day).toISOString()}::timestamptz as seen_at`,
        ),
      );
    expect(await remove(11)).toBe(1);
    expect(await said(db)).toEqual([
      ['A', '2', null],
      ['B', '3', 'figma-files'],
    ]);
    expect(await remove(11)).toBe(0);
    expect(await remove(12)).toBe(1);
    expect(await bases(db)).toEqual(['B']);
  });
});

describe('replaceRevisions', () => {
  test('leaves only what it is given', async ({ db, pluginId }) => {
    const rows = [{ pluginId, seenAt: at(10), content: content('C', '1'), source: null }];
    await db.transaction((tx) => replaceRevisions(tx, pluginId, rows));
    expect(await said(db)).toEqual([['C', '1', null]]);
    expect(await bases(db)).toEqual(['C']);
  });
});

describe('plugin_revisions', () => {
  test('goes with its plugin', async ({ db }) => {
    await db.delete(plugins);
    expect([await bases(db), await db.$count(revisionChanges)]).toEqual([[], 0]);
  });

  test('is read by index, and without its texts where they are not asked for', async ({ db, pluginId }) => {
    await db.execute(sql`set enable_seqscan = off`);
    const plan = async (what: string) =>
      JSON.stringify(
        await db.execute(
          sql`explain select ${sql.raw(what)} from plugin_revisions where plugin_id = ${pluginId} and seen_at <= now() order by seen_at desc limit 1`,
        ),
      );
    expect(await plan('content')).toMatch(
      /Backward.*revision_changes_plugin_id_seen_at_pk.*revision_bases_plugin_id_base_pk/,
    );
    expect(await plan('content')).not.toMatch(/Sort/);
    expect(await plan('seen_at')).not.toMatch(/revision_bases/);
  });
});
