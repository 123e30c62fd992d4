import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from '@pi/db';
import { acquireLease } from '@pi/db/queries/runs/host-pace';
import { test } from '@pi/db/testing';
import { createFetcher } from '@pi/scrapers';
import { sql } from 'drizzle-orm';
import { describe, expect, onTestFinished, vi } from 'vitest';
import { toyAdapter } from '../test/toy-store.ts';
import { createSharedPace } from './shared-pace.ts';

const ANSWER_MS = 30;

/** A store that notes when it was asked, and how many requests it had in hand then. */
async function watchfulStore() {
  const asked: { at: number; inHand: number }[] = [];
  let inHand = 0;
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return response.end('User-agent: *\nAllow: /');
    inHand += 1;
    asked.push({ at: performance.now(), inHand });
    setTimeout(() => {
      inHand -= 1;
      response.end('{}');
    }, ANSWER_MS);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { storesUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** Asks ten pages with each of three fetchers that know of each other through the database alone. */
async function askWithThree(databaseUrl: string, pace: { parallel: number; perSecond: number }) {
  const { storesUrl, asked } = await watchfulStore();
  const info = { ...toyAdapter.info, pace };
  await Promise.all(
    [1, 2, 3].map(async (worker) => {
      const { db, close } = connect(databaseUrl);
      const fetcher = createFetcher({ enabled: ['toy'], contact: 'test', storesUrl, sharedPace: createSharedPace(db) });
      const pages = Array.from({ length: 10 }, (_, page) => ({ url: `https://toy.example/${worker}/${page}` }));
      await Promise.all(pages.map((page) => fetcher.fetch(info, page)));
      await fetcher.close();
      await close();
    }),
  );
  return asked;
}

describe('createSharedPace', () => {
  test('lets three workers together ask as often as one may', async ({ databaseUrl }) => {
    const asked = await askWithThree(databaseUrl, { parallel: 30, perSecond: 40 });
    expect(asked).toHaveLength(30);
    // 29 gaps of 25 ms; each alone would be done after nine.
    expect(Number(asked.at(-1)?.at) - Number(asked[0]?.at)).toBeGreaterThanOrEqual(29 * 25 * 0.9);
  });

  test('lets three workers together have as many requests under way as one may', async ({ databaseUrl }) => {
    const asked = await askWithThree(databaseUrl, { parallel: 2, perSecond: 500 });
    expect(asked).toHaveLength(30);
    expect(Math.max(...asked.map(({ inHand }) => inHand))).toBe(2);
  });

  test('gives a place to another when its holder is dead', async ({ db }) => {
    const dead = await acquireLease(db, 'toy.example', 1, 10);
    expect(dead?.slot).toBe(1);
    expect(await createSharedPace(db).enter('toy.example', 1)).toBeNull();
    await db.execute(sql`update host_leases set expires_at = now()`);
    const leave = await createSharedPace(db).enter('toy.example', 1);
    expect(await createSharedPace(db).enter('toy.example', 1)).toBeNull();
    await leave?.();
    expect(await createSharedPace(db).enter('toy.example', 1)).not.toBeNull();
  });

  test('keeps a place for as long as its request is under way, and no longer than ten seconds for a dead one', async ({
    db,
  }) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const secondsLeft = async () => {
      const {
        rows: [row],
      } = await db.execute<{ left: number }>(
        sql`select extract(epoch from expires_at - clock_timestamp())::float8 as left from host_leases`,
      );
      return row?.left;
    };
    const leave = await createSharedPace(db).enter('toy.example', 1);
    expect(await secondsLeft()).toBeLessThanOrEqual(10);
    await db.execute(sql`select pg_sleep(0.1)`);
    const before = Number(await secondsLeft());
    vi.advanceTimersByTime(3000);
    await expect.poll(secondsLeft).toBeGreaterThan(before);
    await leave?.();
    vi.advanceTimersByTime(30_000);
    expect(await secondsLeft()).toBeUndefined();
  });

  test('lets nobody ask a host for as long as it wants to rest', async ({ db }) => {
    await createSharedPace(db).backOff('toy.example', 60_000);
    expect(await createSharedPace(db).reserve('toy.example', 100)).toBeGreaterThan(50_000);
    expect(await createSharedPace(db).reserve('other.example', 100)).toBeLessThan(50_000);
  });
});
