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

/** A store that records the moment of each request, and how many were in progress then. */
async function recordingStore() {
  const requests: { at: number; inProgress: number }[] = [];
  let inProgress = 0;
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return response.end('User-agent: *\nAllow: /');
    inProgress += 1;
    requests.push({ at: performance.now(), inProgress });
    setTimeout(() => {
      inProgress -= 1;
      response.end('{}');
    }, ANSWER_MS);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { storesUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Requests ten pages with each of three fetchers that share the database only. */
async function requestWithThree(databaseUrl: string, pace: { parallel: number; perSecond: number }) {
  const { storesUrl, requests } = await recordingStore();
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
  return requests;
}

describe('createSharedPace', () => {
  test('gives three workers together the requests per second of one', async ({ databaseUrl }) => {
    const requests = await requestWithThree(databaseUrl, { parallel: 30, perSecond: 40 });
    expect(requests).toHaveLength(30);
    // 29 gaps of 25 ms; without sharing, each would be done after nine.
    expect(Number(requests.at(-1)?.at) - Number(requests[0]?.at)).toBeGreaterThanOrEqual(29 * 25 * 0.9);
  });

  test('gives three workers together the parallel requests of one', async ({ databaseUrl }) => {
    const requests = await requestWithThree(databaseUrl, { parallel: 2, perSecond: 500 });
    expect(requests).toHaveLength(30);
    expect(Math.max(...requests.map(({ inProgress }) => inProgress))).toBe(2);
  });

  test('gives an expired lease to another worker', async ({ db }) => {
    const dead = await acquireLease(db, 'toy.example', 1, 10);
    expect(dead?.slot).toBe(1);
    expect(await createSharedPace(db).enter('toy.example', 1)).toBeNull();
    await db.execute(sql`update host_leases set expires_at = now()`);
    const leave = await createSharedPace(db).enter('toy.example', 1);
    expect(await createSharedPace(db).enter('toy.example', 1)).toBeNull();
    await leave?.();
    expect(await createSharedPace(db).enter('toy.example', 1)).not.toBeNull();
  });

  test('renews a lease while its request is in progress, and frees it 10 s after its process died', async ({ db }) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const expiry = async () => {
      const {
        rows: [row],
      } = await db.execute<{ at: number; left: number }>(
        sql`select extract(epoch from expires_at)::float8 as at, extract(epoch from expires_at - clock_timestamp())::float8 as left from host_leases`,
      );
      return row;
    };
    const leave = await createSharedPace(db).enter('toy.example', 1);
    const before = await expiry();
    expect(before?.left).toBeLessThanOrEqual(10);
    vi.advanceTimersByTime(3000);
    await expect.poll(async () => (await expiry())?.at).toBeGreaterThan(Number(before?.at));
    await leave?.();
    vi.advanceTimersByTime(30_000);
    expect(await expiry()).toBeUndefined();
  });

  test('reserves no slot of a host before its back-off is over', async ({ db }) => {
    await createSharedPace(db).backOff('toy.example', 60_000);
    expect(await createSharedPace(db).reserve('toy.example', 100)).toBeGreaterThan(50_000);
    expect(await createSharedPace(db).reserve('other.example', 100)).toBeLessThan(50_000);
  });
});
