import { getTableColumns } from 'drizzle-orm';
import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedRevision } from '../../../test/seed-changes.ts';
import { seedPlugin } from '../../../test/seed-market.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { traitsAsOf } from './traits-as-of.sql.ts';

const of = { day: '2026-11-10', stores: [], owners: new Map() };
const TRAITS = { contentHash: 'hash', rulesVersion: 1, badges: [], hasContact: false };
const TEXTS = { nameText: 'a', makerText: '', summaryText: '' };

test('has the tags of today where the listing says the same since, else those of its store then', async ({ db }) => {
  const same = await seedPlugin(db, { externalId: 'same' });
  const other = await seedPlugin(db, { externalId: 'other' });
  await seedRevision(db, same, '2026-11-01', { tags: ['Notes'] });
  await seedRevision(db, other, '2026-11-01', { tags: ['Mail', 'mail'] });
  await seedRevision(db, other, '2026-11-15', { tags: ['Calendar'] });
  await db.insert(pluginTraits).values([
    { ...TRAITS, ...TEXTS, pluginId: same, tags: ['note-taking'], storeTags: ['notes'] },
    { ...TRAITS, ...TEXTS, pluginId: other, tags: ['scheduling'], storeTags: ['calendar'] },
  ]);
  const { rows } = await db.execute(traitsAsOf(of));
  const tags = new Map(rows.map((row) => [row.plugin_id, [row.tags, row.store_tags]]));
  expect(tags).toEqual(
    new Map([
      [same, [['note-taking'], ['notes']]],
      [other, [[], ['mail']]],
    ]),
  );
  const names = Object.values(getTableColumns(pluginTraits)).map(({ name }) => name);
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(names.sort());
});
