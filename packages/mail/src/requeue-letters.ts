import type { Db } from '@pi/db';
import { LETTER_QUEUE, listDeadJobs } from '@pi/db/queries/queue/queue';
import { type LetterQueue, readLetterId } from './letter-queue.ts';
import { listUnsentLetters } from './letters.repository.ts';

/** What became of the letters that could not be sent. */
export interface RequeuedLetters {
  /** How many are in the queue again. */
  requeued: number;
  /** How many were deleted since, or sent after all. */
  dropped: number;
  /** Why jobs were left as they are, a sentence each. */
  left: string[];
}

/**
 * Puts the letters whose jobs failed for good into the queue again. Jobs that cannot be read stay.
 */
export async function requeueLetters(db: Db, queue: LetterQueue): Promise<RequeuedLetters> {
  await queue.open();
  const left: string[] = [];
  const readable = (await listDeadJobs(db, LETTER_QUEUE)).flatMap(({ id, data }) => {
    try {
      return [{ id, letter: readLetterId(data) }];
    } catch (error) {
      left.push((error as Error).message);
      return [];
    }
  });
  if (readable.length === 0) return { requeued: 0, dropped: 0, left };
  return db.transaction(async (tx) => {
    await queue.deleteDeadLetters(
      tx,
      readable.map(({ id }) => id),
    );
    const letters = await listUnsentLetters(
      tx,
      readable.map(({ letter }) => letter),
    );
    await queue.put(tx, letters);
    return { requeued: letters.length, dropped: readable.length - letters.length, left };
  });
}
