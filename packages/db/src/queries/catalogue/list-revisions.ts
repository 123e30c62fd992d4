import type { Developer, RevisionContent } from '@pi/domain';
import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';

/** A revision's content without the developer's address, which never leaves the database. */
export type PublicContent = Omit<RevisionContent, 'developer'> & {
  developer?: Omit<Developer, 'email'> | null;
};

export interface Revision {
  seenAt: Date;
  /** Without the description: it can be long, and its length and hash show whether it changed. */
  content: Omit<PublicContent, 'description'>;
  descriptionLength: number | null;
  descriptionHash: string | null;
}

/** The revisions of a plugin, newest first. */
export function listRevisions(db: Db, pluginId: number, limit: number): Promise<Revision[]> {
  const { content } = pluginRevisions;
  return db
    .select({
      seenAt: pluginRevisions.seenAt,
      content: sql<Revision['content']>`(${content} #- '{developer,email}') - 'description'`,
      descriptionLength: sql<number | null>`length(${content} ->> 'description')`,
      descriptionHash: sql<string | null>`md5(${content} ->> 'description')`,
    })
    .from(pluginRevisions)
    .where(eq(pluginRevisions.pluginId, pluginId))
    .orderBy(desc(pluginRevisions.seenAt))
    .limit(limit);
}

export type WholeRevision = Omit<Revision, 'content'> & { content: PublicContent };

/** The revisions of a plugin with their descriptions, newest first. */
export function listWholeRevisions(
  db: Db,
  pluginId: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<WholeRevision[]> {
  const { content } = pluginRevisions;
  return db
    .select({
      seenAt: pluginRevisions.seenAt,
      content: sql<PublicContent>`${content} #- '{developer,email}'`,
      descriptionLength: sql<number | null>`length(${content} ->> 'description')`,
      descriptionHash: sql<string | null>`md5(${content} ->> 'description')`,
    })
    .from(pluginRevisions)
    .where(eq(pluginRevisions.pluginId, pluginId))
    .orderBy(desc(pluginRevisions.seenAt))
    .limit(limit)
    .offset(offset);
}

/** The newest content of a listing, description included; null when there is no revision. */
export async function getLatestContent(db: Db, pluginId: number): Promise<PublicContent | null> {
  const [row] = await db
    .select({ content: sql<PublicContent>`${pluginRevisions.content} #- '{developer,email}'` })
    .from(pluginRevisions)
    .where(eq(pluginRevisions.pluginId, pluginId))
    .orderBy(desc(pluginRevisions.seenAt))
    .limit(1);
  return row?.content ?? null;
}
