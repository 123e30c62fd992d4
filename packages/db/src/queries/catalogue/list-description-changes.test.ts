import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedPlugin } from '../../../test/seed-market.ts';
import { insertRevisions } from '../listings/revisions.ts';
import { listDescriptionChanges } from './list-description-changes.ts';

test('gives both texts where the description was replaced, newest first', async ({ db }) => {
  const pluginId = await seedPlugin(db, { externalId: 'a' });
  const other = await seedPlugin(db, { externalId: 'b' });
  const revision = (pluginId: number, day: number, description?: string | null) => ({
    pluginId,
    seenAt: new Date(Date.UTC(2026, 10, day)),
    content: { url: 'https://market.example/a', name: `A${day}`, ...(description !== undefined && { description }) },
    source: null,
  });
  await db.transaction((tx) =>
    insertRevisions(tx, [
      revision(pluginId, 1, 'One'),
      revision(pluginId, 2, 'One'),
      revision(pluginId, 3, 'Two'),
      revision(pluginId, 4, 'Three'),
      revision(pluginId, 5, null),
      revision(pluginId, 6, 'Four'),
      revision(other, 2, 'Other'),
    ]),
  );
  const changes = await listDescriptionChanges(db, pluginId, 5);
  expect(changes.map(({ seenAt, before, after }) => [seenAt.getUTCDate(), before, after])).toEqual([
    [4, 'Two', 'Three'],
    [3, 'One', 'Two'],
  ]);
  expect(await listDescriptionChanges(db, pluginId, 1)).toHaveLength(1);
  expect(await listDescriptionChanges(db, other, 5)).toEqual([]);
});
