import type { RequestCount } from '@pi/db/queries/request-counts/request-counts';
import { RATE_LIMITS } from '@pi/domain/api';
import { test as base, describe, expect, vi } from 'vitest';
import { type Caller, type CountStore, requestCounter } from './request-counter.ts';

const HOUR = 3_600_000;
const ANN: Caller = { name: 'address', id: 'address 192.0.2.1' };

/** A store in memory, that can fail, and counters on it, as of several processes. */
function openStore() {
  const sums = new Map<string, number>();
  const state = {
    isDown: false,
    reads: 0,
    writes: [] as (readonly RequestCount[])[],
    time: Date.UTC(2026, 10, 30, 7, 30),
  };
  const keyOf = ({ caller, hour }: Omit<RequestCount, 'count'>) => `${hour.getTime()} ${caller}`;
  const answer = <Value>(value: () => Value) => {
    if (state.isDown) throw new Error('the store is down');
    return value();
  };
  const store: CountStore = {
    read: async (of) => {
      state.reads += 1;
      return answer(() => sums.get(keyOf(of)) ?? 0);
    },
    add: async (counts) =>
      answer(() => {
        state.writes.push(counts);
        return counts.map((one) => {
          sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.count);
          return { ...one, count: sums.get(keyOf(one)) ?? 0 };
        });
      }),
    deleteBefore: async (moment) =>
      answer(() => {
        for (const key of sums.keys()) if (Number(key.split(' ')[0]) < moment.getTime()) sums.delete(key);
      }),
  };
  const open = () => requestCounter(store, { now: () => state.time, pauseMs: 1000 });
  const pass = async (milliseconds: number) => {
    state.time += milliseconds;
    await vi.advanceTimersByTimeAsync(milliseconds);
  };
  return { state, sums, open, pass };
}

const test = base.extend<{ world: ReturnType<typeof openStore> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  world: async ({}, use) => {
    vi.useFakeTimers();
    await use(openStore());
    vi.useRealTimers();
  },
});

describe('requestCounter', () => {
  test('refuses nobody while the store is down, and writes later what it counted alone', async ({ world }) => {
    world.state.isDown = true;
    const counter = world.open();
    expect(await counter.take(ANN)).toMatchObject({ isAllowed: true, remaining: RATE_LIMITS.address - 1 });
    await world.pass(5000);
    world.state.isDown = false;
    await world.pass(2000);
    expect([...world.sums.values()]).toEqual([1]);
  });

  test('refuses the request after the last of the hour, and answers in the next hour', async ({ world }) => {
    const counter = world.open();
    for (let sent = 0; sent < RATE_LIMITS.address - 1; sent += 1) await counter.take(ANN);
    expect(await counter.take(ANN)).toMatchObject({ isAllowed: true, remaining: 0, reset: 1800 });
    expect(await counter.take(ANN)).toMatchObject({ isAllowed: false, remaining: 0 });
    expect(await counter.take({ ...ANN, name: 'key', id: 'user 1' })).toMatchObject({ isAllowed: true });
    await world.pass(HOUR / 2);
    expect(await counter.take(ANN)).toMatchObject({ isAllowed: true, remaining: RATE_LIMITS.address - 1, reset: 3600 });
  });

  test('shares counts with other processes, and knows those of a process that went before', async ({ world }) => {
    const [one, other] = [world.open(), world.open()];
    for (let sent = 0; sent < 10; sent += 1) await one.take(ANN);
    await world.pass(1000);
    expect(await other.take(ANN)).toMatchObject({ remaining: RATE_LIMITS.address - 11 });
    await world.pass(1000);
    await one.take(ANN);
    await world.pass(1000);
    expect(await one.look(ANN)).toMatchObject({ remaining: RATE_LIMITS.address - 12 });
  });

  test('writes at most once a second, however many send', async ({ world }) => {
    const counter = world.open();
    for (let at = 0; at < 300; at += 1) {
      await counter.take({ name: 'address', id: `address ${at % 7}` });
      await world.pass(10);
    }
    await world.pass(1000);
    expect(world.state.writes.length).toBeLessThanOrEqual(4);
    expect([...world.sums.values()].reduce((a, b) => a + b)).toBe(300);
  });

  test('forgets what it could not write before its hour was over', async ({ world }) => {
    world.state.isDown = true;
    const counter = world.open();
    await counter.take(ANN);
    await world.pass(HOUR);
    world.state.isDown = false;
    await world.pass(2000);
    expect([...world.sums]).toEqual([]);
    await counter.take(ANN);
    await world.pass(1000);
    expect([...world.sums]).toEqual([[`${Date.UTC(2026, 10, 30, 8)} ${ANN.id}`, 1]]);
  });

  test('remembers no more than 100,000 callers, though none of them was counted', async ({ world }) => {
    const counter = world.open();
    for (let at = 0; at <= 100_000; at += 1) await counter.look({ name: 'address', id: `address ${at}` });
    await world.pass(1000);
    await counter.look({ name: 'address', id: 'address 0' });
    expect(world.state.reads).toBe(100_002);
    expect(world.state.writes).toEqual([]);
  });

  test('deletes the hours that are over', async ({ world }) => {
    const counter = world.open();
    await counter.take(ANN);
    await world.pass(HOUR);
    await counter.take(ANN);
    await world.pass(1000);
    expect([...world.sums]).toEqual([[`${Date.UTC(2026, 10, 30, 8)} ${ANN.id}`, 1]]);
  });
});
