import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { exportAnswer } from './export-answer.ts';
import { MOST_EXPORTS } from './export-slots.ts';

const COLUMNS = [{ name: 'id', type: 'text' as const }];

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
    await expect(exportAnswer('csv', table)).rejects.toThrow('the database is away');
    expect(seen.isClosed).toBe(true);
  });

  test('breaks off where a later portion cannot be read', async () => {
    vi.stubEnv('LOG_LEVEL', 'silent');
    const { body } = await exportAnswer('csv', counted(3, 2).table);
    await expect(new Response(body).text()).rejects.toThrow('the database is away');
    vi.unstubAllEnvs();
  });

  test('reads a portion when the one before was taken, and none after the reader has gone', async () => {
    const { table, seen } = counted(1000);
    const { body } = await exportAnswer('csv', table);
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('id\r\nrow 1\r\n');
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('row 2\r\n');
    for (let at = 0; at < 20; at += 1) await setImmediate();
    expect(seen).toEqual({ read: 2, isClosed: false });
    await reader.cancel();
    expect(seen).toEqual({ read: 2, isClosed: true });
  });

  test('is refused with the time to come back while others are sent, until one ends or its reader goes', async () => {
    const open = async () => (await exportAnswer('csv', counted(3).table)).body as ReadableStream<Uint8Array>;
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

  test('ends where its reader takes nothing for a minute', async () => {
    vi.useFakeTimers();
    const { table, seen } = counted(1000);
    const { body } = await exportAnswer('csv', table);
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(seen.isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(seen.isClosed).toBe(true);
    await expect(reader.read()).rejects.toThrow('takes nothing');
  });

  test('leaves no place taken where it failed', async () => {
    for (let at = 0; at <= MOST_EXPORTS; at += 1)
      await expect(exportAnswer('csv', counted(3, 1).table)).rejects.toThrow('the database is away');
  });

  test('gives a table without rows its header', async () => {
    const { body, type, name } = await exportAnswer('csv', counted(0).table);
    expect(await new Response(body).text()).toBe('id\r\n');
    expect([type, name]).toEqual(['text/csv; charset=utf-8', 'test.csv']);
  });
});
