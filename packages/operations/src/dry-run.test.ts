import { marketplaces } from '@pi/db';
import { test } from '@pi/db/testing';
import { describe, expect } from 'vitest';
import { runInTransaction } from './dry-run.ts';

describe('runInTransaction', () => {
  for (const isDryRun of [true, false]) {
    test(`throws what the work throws, and changes nothing then: isDryRun ${isDryRun}`, async ({ db }) => {
      const failing = runInTransaction(db, { isDryRun }, async (tx) => {
        await tx.insert(marketplaces).values({ name: 'toy' });
        throw new Error('broken');
      });
      await expect(failing).rejects.toThrow('broken');
      expect(await db.$count(marketplaces)).toBe(0);
    });

    test(`returns what the work returns: isDryRun ${isDryRun}`, async ({ db }) => {
      const work = () => Promise.resolve({ rows: 1 });
      expect(await runInTransaction(db, { isDryRun }, work)).toEqual({ rows: 1 });
    });
  }

  test('changes something unless it is a dry run', async ({ db }) => {
    const insert = (name: string, isDryRun: boolean) =>
      runInTransaction(db, { isDryRun }, (tx) => tx.insert(marketplaces).values({ name }).returning());
    await insert('toy', true);
    await insert('other', false);
    expect(await db.select().from(marketplaces)).toMatchObject([{ name: 'other' }]);
  });
});
