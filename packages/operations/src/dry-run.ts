import type { Db, Tx } from '@pi/db';

/**
 * Runs work in a transaction, which is rolled back in a dry run.
 * @returns what the work returns, in a dry run too
 */
export async function runInTransaction<Result extends object>(
  db: Db,
  { isDryRun }: { isDryRun: boolean },
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  let result: Result | undefined;
  try {
    return await db.transaction(async (tx) => {
      const done = await work(tx);
      if (isDryRun) {
        result = done;
        tx.rollback();
      }
      return done;
    });
  } catch (error) {
    if (result) return result;
    throw error;
  }
}
