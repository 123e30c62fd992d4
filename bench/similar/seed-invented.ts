import { type Db, pluginRevisions, plugins, pluginTraits } from '@pi/db';
import { insertRows } from '@pi/db/queries/listings/records';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { sql } from 'drizzle-orm';
import { inventedPlugin } from './invented-plugins.ts';

const SLICE = 5000;
const DAY = '2026-11-20';

/** Stores invented plugins as a day leaves them: their state, a revision and traits. */
export async function seedInvented(db: Db, size: number): Promise<void> {
  await ensureMarketplace(db, 'toy');
  for (let start = 0; start < size; start += SLICE) {
    const slice = Array.from({ length: Math.min(SLICE, size - start) }, (_, index) => inventedPlugin(start + index));
    await db.transaction(async (tx) => {
      await insertRows(
        tx,
        plugins,
        slice.map(({ id, externalId, marketplace, name, summary, maker, size: users, storeCategories }) => ({
          ...{ id, externalId, marketplace, name, summary, users, category: storeCategories[0] ?? null },
          ...{ developerName: maker, url: `https://toy.example/${externalId}`, contentHash: `${id}` },
          ...{ readFrom: 'data' as const, firstSeenOn: DAY, lastSeenOn: DAY, stateAt: new Date(`${DAY}T03:00:00Z`) },
        })),
      );
      await insertRows(
        tx,
        pluginRevisions,
        slice.map(({ id, externalId, name, summary, description, storeCategories }) => ({
          ...{ pluginId: id, seenAt: new Date(`${DAY}T03:00:00Z`), source: null },
          content: {
            ...{ url: `https://toy.example/${externalId}`, name, summary, description },
            ...{ category: storeCategories[0] ?? null, categories: [...storeCategories] },
          },
        })),
      );
      await insertRows(
        tx,
        pluginTraits,
        slice.map(({ id, name, summary, storeTags }) => ({
          ...{
            pluginId: id,
            contentHash: `${id}`,
            rulesVersion: 1,
            tags: [],
            storeTags: [...storeTags],
            badges: [],
            integrations: [],
            ownerWords: [],
          },
          ...{ hasContact: false, nameText: name, makerText: '', summaryText: summary },
        })),
      );
    });
  }
  await db.execute(sql`analyze`);
}
