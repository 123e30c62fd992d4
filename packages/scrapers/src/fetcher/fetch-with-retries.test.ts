import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { fetchWithRetries } from './fetch-with-retries.ts';
import { createHostQueue } from './host-queue.ts';
import type { Answer, Failure } from './send.ts';
import { withDefaults } from './settings.ts';
import { type Respond, SAMPLE, scene, statuses } from './test-server.ts';

const URL_A = 'https://store.test/a';
const request = { url: URL_A };

describe('retries', () => {
  test.each([[429], [500], [503]])('fails after three answers of %i', async (status) => {
    const { fetcher, pages } = await scene({ page: (_, response) => response.writeHead(status).end() });
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject({
      kind: 'http_error',
      status,
      message: `GET ${URL_A}: ${status} after 3 attempts`,
    });
    expect(pages).toHaveLength(3);
  });

  test('fails after three broken connections', async () => {
    const { fetcher, pages } = await scene({ page: (incoming) => incoming.socket.destroy() });
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject({
      kind: 'network_error',
      status: undefined,
      message: `GET ${URL_A}: other side closed after 3 attempts`,
    });
    expect(pages).toHaveLength(3);
  });

  test.each([[500], [502], [429], [503]])('returns the answer that comes after a %i', async (status) => {
    const { fetcher } = await scene({ page: statuses([status]) });
    expect(await fetcher.fetch(SAMPLE, request)).toMatchObject({ status: 200, body: 'ok' });
  });

  test('retries after a timeout', async () => {
    const outcomes: (Answer | Failure)[] = [
      { kind: 'timeout', reason: 'too slow' },
      { status: 200, headers: {}, body: 'ok' },
    ];
    const attempt = async () => outcomes.shift() ?? expect.unreachable('asked a third time');
    const settings = withDefaults({ enabled: [], contact: 'test', wait: async () => {} });
    const { signal } = new AbortController();
    const retryContext = { attempt, settings, closing: signal };
    const answer = await fetchWithRetries(request, createHostQueue(SAMPLE.pace), retryContext, signal);
    expect(answer.body).toBe('ok');
  });

  test('waits longer each time, up to the largest delay', async () => {
    const retry = { attempts: 5, minDelayMs: 100, maxDelayMs: 300 };
    const { fetcher, waits } = await scene({ page: statuses([500], [500], [500], [500]) }, { retry });
    await fetcher.fetch(SAMPLE, request);
    expect(waits).toHaveLength(4);
    for (const [i, ceiling] of [100, 200, 300, 300].entries()) {
      expect(waits[i]).toBeGreaterThanOrEqual(ceiling / 2);
      expect(waits[i]).toBeLessThanOrEqual(ceiling);
    }
  });

  test('warns of each attempt that failed', async () => {
    const warnings: string[] = [];
    const log = { info: () => {}, warn: (_: object, message: string) => warnings.push(message) };
    const { fetcher } = await scene({ page: statuses([500]) }, { log });
    await fetcher.fetch(SAMPLE, request);
    expect(warnings).toEqual([`GET ${URL_A}: 500 after 1 attempt`]);
  });
});

describe('Retry-After', () => {
  const now = () => new Date('2026-03-03T10:00:00Z');

  test.each([
    ['in seconds', 429, '7'],
    ['as a date', 503, 'Tue, 03 Mar 2026 10:00:07 GMT'],
  ])('%s is waited out', async (_, status, header) => {
    const { fetcher, waits } = await scene({ page: statuses([status, { 'retry-after': header }]) }, { now });
    expect(await fetcher.fetch(SAMPLE, request)).toMatchObject({ status: 200 });
    expect(waits).toEqual([7000]);
  });

  test.each([['soon'], ['Tue, 03 Mar 2026 09:00:00 GMT'], ['-5']])(
    '"%s" is no reason to come back at once',
    async (header) => {
      const { fetcher, waits } = await scene({ page: statuses([429, { 'retry-after': header }]) }, { now });
      await fetcher.fetch(SAMPLE, request);
      expect(waits).toHaveLength(1);
      expect(waits[0]).toBeGreaterThanOrEqual(500);
    },
  );

  test('holds back everything else for that host, and nothing for another', async () => {
    const pause = Promise.withResolvers<void>();
    const paused = Promise.withResolvers<void>();
    const wait = () => {
      paused.resolve();
      return pause.promise;
    };
    const page = statuses([429, { 'retry-after': '60' }]);
    const { fetcher, pages } = await scene({ page }, { wait });
    const first = fetcher.fetch(SAMPLE, request);
    await paused.promise;
    const second = fetcher.fetch(SAMPLE, { url: 'https://store.test/b' });
    await fetcher.fetch(SAMPLE, { url: 'https://files.test/c' });
    await setImmediate();
    expect(pages).toEqual(['store.test/a', 'files.test/c']);
    pause.resolve();
    await Promise.all([first, second]);
    expect(pages.slice(2)).toEqual(['store.test/a', 'store.test/b']);
  });

  test('beyond the longest pause stops requests to the host', async () => {
    const page = statuses([429, { 'retry-after': '86400' }]);
    const { fetcher, pages, waits } = await scene({ page }, { now });
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject({
      kind: 'blocked',
      message: `GET ${URL_A}: 429 with Retry-After: 86400 s, which is too long to wait`,
    });
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject({ kind: 'blocked' });
    expect(pages).toHaveLength(1);
    expect(waits).toEqual([]);
  });
});

describe('a host that refuses us', () => {
  test.each<[string, Respond]>([
    ['403', statuses([403])],
    ['302 to a captcha', statuses([302, { location: 'https://www.elsewhere.test/sorry/index?continue=a' }])],
  ])('%s stops all that waits for it', async (reason, page) => {
    const { fetcher, pages } = await scene({ page }, { pace: { parallel: 1, perSecond: 10_000 } });
    const [first, second] = await Promise.allSettled([
      fetcher.fetch(SAMPLE, request),
      fetcher.fetch(SAMPLE, { url: 'https://store.test/b' }),
    ]);
    expect(first).toMatchObject({ reason: { kind: 'blocked', message: `GET ${URL_A}: ${reason}` } });
    expect(second).toMatchObject({
      reason: {
        kind: 'blocked',
        message: `GET https://store.test/b: not sent, because requests to the host are stopped (GET ${URL_A}: ${reason})`,
      },
    });
    expect(pages).toEqual(['store.test/a']);
    expect(await fetcher.fetch(SAMPLE, { url: 'https://files.test/c' })).toMatchObject({ status: 200 });
  });

  test('gets no more requests after so many failures in a row', async () => {
    const page = statuses([500], [500], [200], [500], [500], [500]);
    const { fetcher, pages } = await scene({ page }, { retry: { attempts: 1 }, stopAfterFailures: 3 });
    const kinds: unknown[] = [];
    for (let i = 0; i < 8; i += 1)
      kinds.push(
        await fetcher.fetch(SAMPLE, request).then(
          () => 'ok',
          (error) => error.kind,
        ),
      );
    const failed = ['http_error', 'http_error', 'ok', 'http_error', 'http_error', 'http_error'];
    expect(kinds).toEqual([...failed, 'blocked', 'blocked']);
    expect(pages).toHaveLength(6);
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toThrow('3 failures in a row');
  });
});
