import { letters } from '@pi/db';
import { randomFrom } from '@pi/domain/testing/random-from';
import { isNull } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { expectEachOnce } from '../test/expect-each-once.ts';
import { killSenders } from '../test/kill-senders.ts';
import { letterTo } from '../test/letter-to.ts';
import { test } from '../test/mail-fixture.ts';

const COUNT = 2000;
const KILLS = 60;
const SEED = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);

describe('processes that are killed while they send', () => {
  test(`are replaced by others, which send the rest of ${COUNT} letters (seed ${SEED})`, { timeout: 600_000 }, async ({
    db,
    databaseUrl,
    put,
    smtp,
  }) => {
    await put(...Array.from({ length: COUNT }, (_, index) => letterTo(`p${index}@club.example`)));
    const { killed, end } = killSenders({ databaseUrl, smtp, kills: KILLS, chance: 0.04, random: randomFrom(SEED) });
    const left = () => db.$count(letters, isNull(letters.sentAt));
    await expect.poll(left, { timeout: 500_000, interval: 500 }).toBe(0);
    const dead = new Set(killed);
    await end();
    expect(dead.size).toBe(KILLS);
    const copies = await expectEachOnce(db, smtp.deliveries, dead);
    console.warn(`seed ${SEED}: ${dead.size} processes killed, ${copies} letters sent twice with one Message-ID`);
  });
});
