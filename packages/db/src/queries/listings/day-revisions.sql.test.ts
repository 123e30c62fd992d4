import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange, seedRevision } from '../../../test/seed-changes.ts';
import { MARKET, seedMetric, seedPlugin } from '../../../test/seed-market.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { extract } from '../history/extract.sql.ts';
import { listLost } from '../history/restore.sql.ts';
import { deleteRevisionsAt, listDayRevisions } from './day-revisions.sql.ts';

const DAY = '2026-11-16';
const AT = new Date(`${DAY}T06:00:00Z`);

describe('listDayRevisions', () => {
  test('lists what a day changed of plugins known before, a page at a time', async ({ db }) => {
    const ids = [];
    for (const externalId of ['a', 'b']) {
      const id = await seedPlugin(db, { externalId, firstSeenOn: '2026-11-01' });
      await seedRevision(db, id, '2026-11-01', { version: '1' });
      await seedRevision(db, id, DAY, { version: '2' });
      await seedMetric(db, id, DAY);
      ids.push(id);
    }
    const fresh = await seedPlugin(db, { externalId: 'new', firstSeenOn: DAY });
    await seedRevision(db, fresh, DAY);
    await seedMetric(db, fresh, DAY);
    const page = (afterId: number) =>
      db.transaction((tx) => listDayRevisions(tx, { marketplace: MARKET, day: DAY }, afterId, 1));
    const [first, second] = ids;
    expect(await page(0)).toEqual([
      {
        pluginId: first,
        before: expect.objectContaining({ version: '1' }),
        revisions: [{ seenAt: AT, content: expect.objectContaining({ version: '2' }) }],
      },
    ]);
    expect(await page(first ?? 0)).toMatchObject([{ pluginId: second }]);
    expect(await page(second ?? 0)).toEqual([]);
  });
});

describe('a stored content without a name', () => {
  test('is refused where revisions of a day are listed, extracted or restored', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a', firstSeenOn: '2026-11-01' });
    await seedRevision(db, id, '2026-11-01');
    await seedRevision(db, id, DAY, { version: '2' });
    await seedMetric(db, id, DAY);
    await db.execute(sql`update plugin_revisions set content = content - 'name'`);
    const refused = 'a stored content needs a url and a name';
    const listed = db.transaction((tx) => listDayRevisions(tx, { marketplace: MARKET, day: DAY }, 0, 1));
    await expect(listed).rejects.toThrow(refused);
    await expect(db.transaction((tx) => extract(tx, { name: MARKET }, DAY))).rejects.toThrow(refused);
    // Nothing is left of the plugin, so that only what is restored is parsed.
    await db.execute(sql`delete from plugin_revisions where seen_at < ${AT}`);
    const restored = db.transaction(async (tx) => {
      await extract(tx, { name: MARKET }, DAY);
      return listLost(tx, MARKET, DAY, false);
    });
    await expect(restored).rejects.toThrow(refused);
  });
});

describe('deleteRevisionsAt', () => {
  test('deletes revisions of moments and their changes of some kinds, and counts both', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    for (const day of ['2026-11-01', DAY]) {
      await seedRevision(db, id, day);
      await seedChange(db, id, day, 'renamed');
    }
    await seedChange(db, id, DAY, 'delisted');
    const moments = [{ pluginId: id, seenAt: AT }];
    expect(await db.transaction((tx) => deleteRevisionsAt(tx, moments, ['renamed', 'price_changed']))).toEqual({
      revisions: 1,
      changes: 1,
    });
    expect([await db.$count(pluginRevisions), await db.$count(marketChanges)]).toEqual([1, 2]);
  });
});
