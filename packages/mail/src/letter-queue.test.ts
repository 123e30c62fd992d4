import { createLogger } from '@pi/domain/logger';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../test/mail-fixture.ts';
import { createLetterQueue } from './letter-queue.ts';

describe('a queue that nothing waits in', () => {
  test('is left as it is by whoever looks into it: pages that have not changed are not sent again', async ({ db }) => {
    const queue = createLetterQueue(db, createLogger('silent'));
    await queue.open();
    const read = async () => (await db.execute(sql`select * from pgboss.queue order by name`)).rows;
    const before = await read();
    await queue.supervise();
    expect(await queue.take()).toEqual([]);
    expect(await read()).toEqual(before);
    await queue.close();
  });
});
