import { pino } from 'pino';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { callContinuation, readContinuation } from './call-continuation.ts';

const URL = 'http://localhost/api/cron/daily-ingestion';
const DAY = '2026-01-01';
const log = pino({ level: 'silent' });

/**
 * Calls the continuation of a request whose address answers with these statuses in turn; 0 stands
 * for a refused connection.
 */
async function callWith(statuses: readonly number[]): Promise<Request[]> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push(new Request(url, init));
    const status = statuses[requests.length - 1] ?? 202;
    if (status === 0) throw new TypeError('fetch failed');
    return new Response(null, { status });
  });
  const first = new Request(`${URL}?x=1`, { headers: { authorization: 'Bearer secret' } });
  const calling = callContinuation(first, { day: DAY, isRetry: true }, log);
  await vi.runAllTimersAsync();
  await calling;
  return requests;
}

afterEach(() => void vi.unstubAllGlobals());

describe('callContinuation', () => {
  test('gives up after three attempts, without an error', async () => {
    expect(await callWith([500, 0, 404])).toHaveLength(3);
  });

  test('retries what is not answered with 202', async () => {
    expect(await callWith([0, 500, 202])).toHaveLength(3);
    expect(await callWith([202])).toHaveLength(1);
  });

  test('calls the same address with the same authorization, as one that readContinuation reads', async () => {
    const [request = new Request(URL)] = await callWith([202]);
    expect(request.url).toBe(`${URL}?continuation=${DAY}&retry=1`);
    expect(request.headers.get('authorization')).toBe('Bearer secret');
    expect(readContinuation(request)).toEqual({ day: DAY, isRetry: true });
  });
});

describe('readContinuation', () => {
  test.for(['', '?continuation=', '?continuation=2026-13-01', '?day=2026-01-01'])('is null for "%s"', (search) =>
    expect(readContinuation(new Request(URL + search))).toBeNull(),
  );

  test('is no retry unless the address says so', () =>
    expect(readContinuation(new Request(`${URL}?continuation=${DAY}`))).toEqual({ day: DAY, isRetry: false }));
});
