import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { log } from '../log.ts';
import { exportAnswer } from './export-answer.ts';
import { MOST_EXPORTS, MOST_OF_CALLER } from './export-slots.ts';
import { LEAST_RATE } from './reader-timeout.ts';

const COLUMNS = [{ name: 'id', type: 'text' as const }];

function by(caller = 'a', { signal = new AbortController().signal } = {}) {
  return { request: { headers: new Headers(), signal }, caller: { name: 'address' as const, id: caller } };
}

function counted(portions: number, failAt = Number.POSITIVE_INFINITY) {
  const seen = { read: 0, isClosed: false };
  async function* read() {
    try {
      for (; seen.read < portions; ) {
        seen.read += 1;
        if (seen.read === failAt) throw new Error('the database is away');
        yield [{ id: `row ${seen.read}` }];
      }
    } finally {
      seen.isClosed = true;
    }
  }
  return { seen, table: { name: 'test', columns: COLUMNS, portions: read(), dataOrigin: null } };
}

describe('exportAnswer', () => {
  test('fails where the first portion cannot be read', async () => {
    const { table, seen } = counted(3, 1);
    await expect(exportAnswer('csv', table, by())).rejects.toThrow('the database is away');
    expect(seen.isClosed).toBe(true);
  });

  test('breaks off where a later portion cannot be read', async () => {
    vi.stubEnv('LOG_LEVEL', 'silent');
    const { body } = await exportAnswer('csv', counted(3, 2).table, by());
    await expect(new Response(body).text()).rejects.toThrow('the database is away');
    vi.unstubAllEnvs();
  });

  test('reads a portion when the one before was taken, and none after the reader has gone', async () => {
    const { table, seen } = counted(1000);
    const { body } = await exportAnswer('csv', table, by());
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('id\r\nrow 1\r\n');
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('row 2\r\n');
    for (let at = 0; at < 20; at += 1) await setImmediate();
    expect(seen).toEqual({ read: 2, isClosed: false });
    await reader.cancel();
    expect(seen).toEqual({ read: 2, isClosed: true });
  });

  test('is refused with the time to come back while others are sent, until one ends or its reader goes', async () => {
    const callers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const open = async () =>
      (await exportAnswer('csv', counted(3).table, by(callers.shift()))).body as ReadableStream<Uint8Array>;
    const bodies = [];
    for (let at = 0; at < MOST_EXPORTS; at += 1) bodies.push(await open());
    const refused = { code: 'too_many_requests', headers: { 'Retry-After': '30' } };
    await expect(open()).rejects.toMatchObject(refused);
    await bodies[0]?.cancel();
    bodies.push(await open());
    await expect(open()).rejects.toMatchObject(refused);
    await new Response(bodies[1]).text();
    bodies.push(await open());
    await expect(open()).rejects.toMatchObject(refused);
    for (const body of bodies.slice(2)) await body.cancel();
  });

  test('is sent to one caller so often that places are left for others', async () => {
    const open = async (caller: string) =>
      (await exportAnswer('csv', counted(3).table, by(caller))).body as ReadableStream<Uint8Array>;
    const bodies = [];
    for (let at = 0; at < MOST_OF_CALLER; at += 1) bodies.push(await open('a'));
    await expect(open('a')).rejects.toMatchObject({
      code: 'too_many_requests',
      message: expect.stringContaining('You are being sent 2 exports'),
    });
    bodies.push(await open('b'));
    for (const body of bodies) await body.cancel();
    expect(MOST_OF_CALLER).toBeLessThan(MOST_EXPORTS);
  });

  test('is counted by the sender with a key too', async () => {
    const keyed = { ...by(), caller: { name: 'key' as const, id: 'user 1' } };
    const bodies = [];
    for (let at = 0; at < MOST_OF_CALLER; at += 1)
      bodies.push((await exportAnswer('csv', counted(3).table, keyed)).body);
    const refused = { code: 'too_many_requests' };
    await expect(exportAnswer('csv', counted(3).table, { ...by(), caller: null })).rejects.toMatchObject(refused);
    for (const body of bodies) await (body as ReadableStream).cancel();
  });

  test('ends where its reader takes nothing for a minute', async () => {
    vi.useFakeTimers();
    const { table, seen } = counted(1000);
    const { body } = await exportAnswer('csv', table, by());
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(seen.isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(seen.isClosed).toBe(true);
    await expect(reader.read()).rejects.toThrow('takes nothing');
  });

  test('ends where its reader takes a little each minute', async () => {
    vi.useFakeTimers();
    const { table, seen } = counted(1000);
    const { body } = await exportAnswer('csv', table, by());
    const slow = (body as ReadableStream<Uint8Array>).getReader();
    await slow.read();
    await vi.advanceTimersByTimeAsync(40_000);
    await slow.read();
    await vi.advanceTimersByTimeAsync(19_000);
    expect(seen.isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    expect(seen.isClosed).toBe(true);
    await expect(slow.read()).rejects.toThrow('too little');
  });

  test('goes on while its reader takes enough, however long a portion takes', async () => {
    vi.useFakeTimers();
    const bytes = LEAST_RATE * 120;
    const portions = (async function* () {
      yield [{ id: 'x'.repeat(bytes) }];
    })();
    const table = { name: 'test', columns: COLUMNS, portions, dataOrigin: null };
    const { body } = await exportAnswer('csv', table, by());
    const slow = (body as ReadableStream<Uint8Array>).getReader();
    let taken = 0;
    for (;;) {
      const { value, done } = await slow.read();
      if (done) break;
      taken += value.length;
      await vi.advanceTimersByTimeAsync((value.length / LEAST_RATE) * 1000);
    }
    vi.useRealTimers();
    expect(taken).toBe('id\r\n'.length + bytes + 2);
  });

  test.each(['jsonl', 'parquet'] as const)(
    'ends as %s where its reader goes before there is a byte',
    async (format) => {
      const gone = new AbortController();
      let read = 0;
      const portions = (async function* () {
        for (; read < 100; ) {
          read += 1;
          if (read === 3) gone.abort();
          yield [];
        }
      })();
      const table = { name: 'test', columns: COLUMNS, portions, dataOrigin: null };
      const failed = vi.spyOn(log(), 'error');
      for (let at = 0; at <= MOST_OF_CALLER; at += 1)
        await expect(exportAnswer(format, table, by('a', gone))).rejects.toMatchObject({ cause: undefined });
      expect([read, failed.mock.calls]).toEqual([3, []]);
    },
  );

  test('keeps its place until the portion that is read has come, and logs no failure of a reader who goes', async () => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const portions = (async function* () {
      yield [{ id: 'first' }];
      await answered;
      yield [{ id: 'second' }];
    })();
    const table = { name: 'test', columns: COLUMNS, portions, dataOrigin: null };
    const failed = vi.spyOn(log(), 'error');
    const gone = new AbortController();
    const { body } = await exportAnswer('csv', table, by('a', gone));
    const others = [await exportAnswer('csv', counted(3).table, by())];
    const first = (body as ReadableStream<Uint8Array>).getReader();
    await first.read();
    const second = first.read().catch(() => {});
    const left = first.cancel();
    gone.abort();
    await setImmediate();
    await expect(exportAnswer('csv', counted(3).table, by())).rejects.toMatchObject({ code: 'too_many_requests' });
    answer();
    await Promise.all([left, second]);
    others.push(await exportAnswer('csv', counted(3).table, by()));
    for (const other of others) await (other.body as ReadableStream).cancel();
    expect(failed).not.toHaveBeenCalled();
  });

  test('leaves no place taken where it failed', async () => {
    for (let at = 0; at <= MOST_EXPORTS; at += 1)
      await expect(exportAnswer('csv', counted(3, 1).table, by())).rejects.toThrow('the database is away');
  });

  test('gives a table without rows its header', async () => {
    const { body, type, name } = await exportAnswer('csv', counted(0).table, by());
    expect(await new Response(body).text()).toBe('id\r\n');
    expect([type, name]).toEqual(['text/csv; charset=utf-8', 'test.csv']);
  });
});
