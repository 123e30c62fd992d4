import { letters, type Queryable, type Tx } from '@pi/db';
import type { LetterKind } from '@pi/domain/events';
import { and, desc, eq, gte, isNotNull, lt } from 'drizzle-orm';
import type { Letter } from './letter.ts';
import { renderLetter } from './render-letter.ts';

export type LetterRow = typeof letters.$inferSelect;

/** Stores letters that are to be sent. @returns their ids */
export async function insertLetters(tx: Tx, all: readonly Letter[], now: Date): Promise<string[]> {
  if (all.length === 0) return [];
  const rows = all.map(({ content, ...letter }) => ({
    ...letter,
    subject: content.subject,
    ...renderLetter(content),
    createdAt: now,
  }));
  const stored = await tx.insert(letters).values(rows).returning({ id: letters.id });
  return stored.map(({ id }) => id);
}

/** A letter, locked until the transaction ends; null when it was deleted. */
export async function lockLetter(tx: Tx, id: string): Promise<LetterRow | null> {
  const [row] = await tx.select().from(letters).where(eq(letters.id, id)).for('update');
  return row ?? null;
}

/** @param keepsContent false: the letter left, and what it said is deleted */
export async function markSent(tx: Tx, id: string, now: Date, keepsContent: boolean): Promise<void> {
  const content = keepsContent ? {} : { text: '', html: '', unsubscribeUrl: null };
  await tx
    .update(letters)
    .set({ sentAt: now, ...content })
    .where(eq(letters.id, id));
}

/** The newest letters that were sent: what the local mailbox shows. */
export function listSentLetters(db: Queryable, limit: number): Promise<LetterRow[]> {
  return db
    .select()
    .from(letters)
    .where(isNotNull(letters.sentAt))
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

/** Deletes the letters that are older than a moment. @returns how many */
export async function deleteLettersBefore(db: Queryable, before: Date): Promise<number> {
  const { rowCount } = await db.delete(letters).where(lt(letters.createdAt, before));
  return rowCount ?? 0;
}
