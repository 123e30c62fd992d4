import { MOST_REVIEWS, type Review } from '@pi/domain';
import { gt, or, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { idList, insertRows } from './records.ts';

export interface ReviewRow extends Review {
  pluginId: number;
}

const { pluginId, externalId, day, stars, text } = pluginReviews;

/** Adds reviews, or brings them up to date; the newest 20 of each plugin stay. */
export async function upsertReviews(tx: Tx, rows: readonly ReviewRow[]): Promise<void> {
  if (rows.length === 0) return;
  const changed = [day, stars, text].map(
    (column) => sql`${column} is distinct from excluded.${sql.identifier(column.name)}`,
  );
  await insertRows(tx, pluginReviews, distinct(rows)).onConflictDoUpdate({
    target: [pluginId, externalId],
    set: { day: sql`excluded.day`, stars: sql`excluded.stars`, text: sql`excluded.text` },
    setWhere: or(...changed),
  });
  await deleteOldest(tx, rows);
}

/** Adds the reviews that are not known yet; the newest 20 of each plugin stay. */
export async function addMissingReviews(tx: Tx, rows: readonly ReviewRow[]): Promise<void> {
  if (rows.length === 0) return;
  await insertRows(tx, pluginReviews, distinct(rows)).onConflictDoNothing();
  await deleteOldest(tx, rows);
}

/** Each review once: a page may show one twice, and a statement writes a row once. */
function distinct(rows: readonly ReviewRow[]): ReviewRow[] {
  const byKey = new Map(rows.toReversed().map((row) => [`${row.pluginId} ${row.externalId}`, row]));
  return [...byKey.values()];
}

async function deleteOldest(tx: Tx, rows: readonly ReviewRow[]): Promise<void> {
  const position = sql<number>`row_number() over (partition by ${pluginId} order by ${day} desc, ${externalId})`;
  const ranked = tx
    .select({ pluginId, externalId, position: position.as('position') })
    .from(pluginReviews)
    .where(sql`${pluginId} = any(${idList(rows.map((row) => row.pluginId))})`)
    .as('ranked');
  const oldest = tx
    .select({ pluginId: ranked.pluginId, externalId: ranked.externalId })
    .from(ranked)
    .where(gt(ranked.position, MOST_REVIEWS));
  await tx.delete(pluginReviews).where(sql`(${pluginId}, ${externalId}) in ${oldest}`);
}
