import { letters, type Queryable, type Tx } from '@pi/db';
import type { LetterKind } from '@pi/domain/events';
import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, ne } from 'drizzle-orm';
import type { Letter } from './letter.ts';
import { renderLetter } from './render-letter.ts';

export type LetterRow = typeof letters.$inferSelect;

/** Letters of one statement: Postgres takes 65,535 parameters. */
const AT_ONCE = 1000;

/** Stores letters that are to be sent. @returns their ids and kinds */
export async function insertLetters(
  tx: Tx,
  all: readonly Letter[],
  now: Date,
): Promise<Pick<LetterRow, 'id' | 'kind'>[]> {
  const stored: Pick<LetterRow, 'id' | 'kind'>[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const rows = all.slice(at, at + AT_ONCE).map(({ content, ...letter }) => ({
      ...letter,
      subject: content.subject,
      ...renderLetter(content),
      createdAt: now,
    }));
    stored.push(...(await tx.insert(letters).values(rows).returning({ id: letters.id, kind: letters.kind })));
  }
  return stored;
}

/** A letter; null when it was deleted. */
export async function getLetter(db: Queryable, id: string): Promise<LetterRow | null> {
  const [row] = await db.select().from(letters).where(eq(letters.id, id));
  return row ?? null;
}

/** Those of these letters that were not sent yet. */
export function listUnsentLetters(db: Queryable, ids: readonly string[]): Promise<Pick<LetterRow, 'id' | 'kind'>[]> {
  return db
    .select({ id: letters.id, kind: letters.kind })
    .from(letters)
    .where(and(inArray(letters.id, ids), isNull(letters.sentAt)));
}

/** @param keepsContent false: the letter left, or never will; what it said is deleted */
export async function markSent(tx: Tx, id: string, now: Date, keepsContent: boolean): Promise<void> {
  const content = keepsContent ? {} : { subject: '', text: '', html: '', unsubscribeUrl: null };
  await tx
    .update(letters)
    .set({ sentAt: now, ...content })
    .where(eq(letters.id, id));
}

/** The newest letters that were sent and kept their content: what the local mailbox shows. */
export function listSentLetters(db: Queryable, limit: number): Promise<LetterRow[]> {
  return db
    .select()
    .from(letters)
    .where(and(isNotNull(letters.sentAt), ne(letters.text, '')))
    .orderBy(desc(letters.createdAt), desc(letters.id))
    .limit(limit);
}

/** How many letters of a kind somebody was sent since a moment. */
export function countLettersSince(db: Queryable, recipient: string, kind: LetterKind, since: Date): Promise<number> {
  return db.$count(
    letters,
    and(eq(letters.recipient, recipient), eq(letters.kind, kind), gte(letters.createdAt, since)),
  );
}

/** Which letters that were not sent are to be deleted. */
export interface UnsentFilter {
  kind: LetterKind;
  recipient?: string;
  eventId?: string;
}

/** Deletes letters that nobody has sent; their jobs then do nothing. */
export async function deleteUnsentLetters(db: Queryable, { kind, recipient, eventId }: UnsentFilter): Promise<void> {
  const isMeant = and(
    eq(letters.kind, kind),
    recipient === undefined ? undefined : eq(letters.recipient, recipient),
    eventId === undefined ? undefined : eq(letters.eventId, eventId),
  );
  await db.delete(letters).where(and(isMeant, isNull(letters.sentAt)));
}

/** Deletes the letters that are older than a moment. @returns how many */
export async function deleteLettersBefore(db: Queryable, before: Date): Promise<number> {
  const { rowCount } = await db.delete(letters).where(lt(letters.createdAt, before));
  return rowCount ?? 0;
}
