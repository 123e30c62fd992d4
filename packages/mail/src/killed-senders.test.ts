import { letters } from '@pi/db';
import { releaseJobs } from '@pi/db/queries/queue/queue';
import { randomFrom } from '@pi/domain/testing/random-from';
import { isNull, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { expectEachOnce } from '../test/expect-each-once.ts';
import { killSenders } from '../test/kill-senders.ts';
import { letterTo } from '../test/letter-to.ts';
import { test } from '../test/mail-fixture.ts';

const COUNT = 120;
const KILLS = 6;
const SEED = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);

describe('processes that are killed while they send', () => {
  test(`lose no letter, and no mailbox shows one twice (seed ${SEED})`, { timeout: 100_000 }, async ({
    db,
    databaseUrl,
    mail,
    put,
    smtp,
  }) => {
    await put(...Array.from({ length: COUNT }, (_, index) => letterTo(`p${index}@club.example`)));
    const { killed, end } = killSenders({ databaseUrl, smtp, kills: KILLS, chance: 0.1, random: randomFrom(SEED) });
    // What the last of the killed had in hand is left.
    const left = () => db.$count(letters, isNull(letters.sentAt));
    await expect.poll(left, { timeout: 45_000, interval: 100 }).toBeLessThanOrEqual(KILLS * 5);
    await end();
    await releaseJobs(db);
    const send = async () => {
      // What was taken from a dead process would be retried a few seconds later.
      await db.execute(sql`update pgboss.job set start_after = pgboss.job_now() where state = 'retry'`);
      await mail.send();
      return left();
    };
    await expect.poll(send, { timeout: 45_000, interval: 500 }).toBe(0);
    expect(killed.size).toBeGreaterThan(3);
    await expectEachOnce(db, smtp.deliveries, killed);
  });
});
