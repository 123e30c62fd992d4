import { type Db, letters } from '@pi/db';
import { listQueueDepths } from '@pi/db/queries/queue/queue';
import { expect } from 'vitest';
import type { Delivery } from './smtp.ts';

/** Letters that a process has in hand at once. */
const AT_ONCE = 5;

/**
 * Expects that every letter arrived, and in each mailbox once: a second copy has the Message-ID of
 * the first, which a process sent that was killed before it could say so.
 * @returns how many copies there were
 */
export async function expectEachOnce(
  db: Db,
  deliveries: readonly Delivery[],
  killed: ReadonlySet<string>,
): Promise<number> {
  const stored = await db.select().from(letters);
  expect(stored.filter(({ sentAt }) => sentAt === null)).toEqual([]);
  expect(await listQueueDepths(db)).toEqual([]);
  const mailboxes = Map.groupBy(deliveries, ({ mail }) => mail.messageId);
  const arrived = [...mailboxes].map(([messageId, [first]]) => [messageId, ...(first?.recipients ?? [])]);
  const sent = stored.map(({ id, recipient }) => [`<${id}@club.example>`, recipient]);
  expect(arrived.toSorted()).toEqual(sent.toSorted());
  const copies = [...mailboxes.values()].flatMap((all) => all.slice(0, -1));
  for (const { sender } of copies) expect(killed).toContain(sender);
  for (const bySender of Map.groupBy(copies, ({ sender }) => sender).values())
    expect(bySender.length).toBeLessThanOrEqual(AT_ONCE);
  return copies.length;
}
