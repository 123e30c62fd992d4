import { MOST_REVIEWS, type Review } from '@pi/domain';
import { gt, or, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../../client.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { idList, insertRows } from './records.ts';

export interface ReviewRow extends Review {
  pluginId: number;
}

const { pluginId, externalId, day, stars, text, version, hasReply, repliedOn } = pluginReviews;

const read = (column: PgColumn) => sql`excluded.${sql.identifier(column.name)}`;
/** What a response does not contain stays; the day of a reply goes with the reply. */
const NEXT = {
  ...{ day: read(day), stars: read(stars), text: read(text) },
  version: sql`coalesce(${read(version)}, ${version})`,
  hasReply: sql`coalesce(${read(hasReply)}, ${hasReply})`,
  repliedOn: sql`case when ${read(hasReply)} is null then ${repliedOn} else ${read(repliedOn)} end`,
};

/** Adds reviews, or brings them up to date; the newest 20 of each plugin stay. */
export async function upsertReviews(tx: Tx, rows: readonly ReviewRow[]): Promise<void> {
  if (rows.length === 0) return;
  const changed = Object.entries(NEXT).map(
    ([name, next]) => sql`${pluginReviews[name as keyof typeof NEXT]} is distinct from ${next}`,
  );
  await insertRows(tx, pluginReviews, distinct(rows)).onConflictDoUpdate({
    target: [pluginId, externalId],
    set: NEXT,
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
