import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';

/** A description that was replaced by another one. */
export interface DescriptionChange {
  /** When the new one was seen first. */
  seenAt: Date;
  before: string;
  after: string;
}

/** Revisions that are looked through: as many as a plugin's page has. */
const REVISIONS = 31;

/** The newest changes of a plugin's description, with both texts, newest first. */
export async function listDescriptionChanges(db: Db, pluginId: number, limit: number): Promise<DescriptionChange[]> {
  const text = sql`(${pluginRevisions.content} ->> 'description')`;
  const newest = db
    .select({ seenAt: pluginRevisions.seenAt, after: sql<string | null>`${text}`.as('after_text') })
    .from(pluginRevisions)
    .where(eq(pluginRevisions.pluginId, pluginId))
    .orderBy(desc(pluginRevisions.seenAt))
    .limit(REVISIONS)
    .as('newest');
  const pairs = db
    .select({
      seenAt: newest.seenAt,
      after: sql<string>`${newest.after}`.as('after'),
      before: sql<string>`lag(${newest.after}) over (order by ${newest.seenAt})`.as('before'),
    })
    .from(newest)
    .orderBy(asc(newest.seenAt))
    .as('pairs');
  return db
    .select({ seenAt: pairs.seenAt, before: pairs.before, after: pairs.after })
    .from(pairs)
    .where(and(sql`${pairs.before} <> ${pairs.after}`))
    .orderBy(desc(pairs.seenAt))
    .limit(limit);
}
