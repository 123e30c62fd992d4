import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Logger } from '@pi/domain/logger';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { CERTIFICATE } from '../../test/certificate.ts';
import { callContinuation, readContinuation } from './call-continuation.ts';

const PATH = '/api/cron/daily-ingestion';
const URL_OF_CALL = `http://localhost${PATH}`;
const DAY = '2026-01-01';
const SECRET = 'Bearer secret';

/** What a server on a free port is asked, and its address. */
async function serve(server: Server, answer: RequestListener): Promise<{ asked: string[]; port: number }> {
  const asked: string[] = [];
  server.on('request', (request, response) => {
    asked.push(`${request.url} ${request.headers.authorization ?? 'without'}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { asked, port: (server.address() as AddressInfo).port };
}

/** Calls the continuation at an address and gives what is logged. */
async function callAt(url: string, isRetry = false): Promise<string[]> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const lines: string[] = [];
  const log = { error: ({ error }: { error: string }) => lines.push(error) } as unknown as Logger;
  let isCalling = true;
  const calling = callContinuation({ url: new URL(url), authorization: SECRET }, { day: DAY, isRetry }, log);
  void calling.finally(() => {
    isCalling = false;
  });
  // The second between two attempts passes at once; sockets keep their time.
  while (isCalling) {
    await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(100);
  }
  await calling;
  return lines;
}

afterEach(() => void vi.unstubAllGlobals());

describe('callContinuation', () => {
  test('gives up after three attempts, without an error', async () => {
    const { asked, port } = await serve(createServer(), (_, response) => void response.writeHead(500).end());
    expect(await callAt(`http://127.0.0.1:${port}${PATH}`)).toEqual(Array(3).fill('HTTP status 500'));
    expect(asked).toHaveLength(3);
  });

  test('logs why nobody answers', async () => {
    const [error] = await callAt(`http://127.0.0.1:4${PATH}`);
    expect(error).toBe('fetch failed: connect ECONNREFUSED 127.0.0.1:4');
  });

  test('logs what is wrong with a certificate, and sends no secret', async () => {
    const { asked, port } = await serve(createTlsServer(CERTIFICATE), (_, response) => void response.end());
    const [error] = await callAt(`https://localhost:${port}${PATH}`);
    expect(error).toMatch(/^fetch failed: .*certificate.*\(DEPTH_ZERO_SELF_SIGNED_CERT\)$/);
    expect(asked).toEqual([]);
  });

  test('logs that a server speaks no TLS', async () => {
    const { port } = await serve(createServer(), (_, response) => void response.end());
    expect((await callAt(`https://127.0.0.1:${port}${PATH}`))[0]).toMatch(/^fetch failed: .*SSL/);
  });

  test('follows no redirect, so that no other host gets the secret, and logs where it leads', async () => {
    const other = await serve(createServer(), (_, response) => void response.writeHead(202).end());
    const location = `http://127.0.0.1:${other.port}/elsewhere`;
    const { port } = await serve(createServer(), (_, response) => void response.writeHead(307, { location }).end());
    const [error] = await callAt(`http://127.0.0.1:${port}${PATH}`);
    expect(error).toBe(`HTTP status 307 with the location ${location}`);
    expect(other.asked).toEqual([]);
  });

  test('retries what is not answered with 202', async () => {
    const statuses = [404, 500, 202];
    const { asked, port } = await serve(
      createServer(),
      (_, response) => void response.writeHead(statuses.shift() ?? 202).end(),
    );
    expect(await callAt(`http://127.0.0.1:${port}${PATH}`)).toHaveLength(2);
    expect(asked).toHaveLength(3);
  });

  test('calls with the same authorization, as readContinuation reads it', async () => {
    const { asked, port } = await serve(createServer(), (_, response) => void response.writeHead(202).end());
    expect(await callAt(`http://127.0.0.1:${port}${PATH}`, true)).toEqual([]);
    expect(asked).toEqual([`${PATH}?continuation=${DAY}&retry=1 ${SECRET}`]);
    const call = new Request(`http://127.0.0.1:${port}${asked[0]?.split(' ')[0]}`);
    expect(readContinuation(call)).toEqual({ day: DAY, isRetry: true });
  });
});

describe('readContinuation', () => {
  test.for(['', '?continuation=', '?continuation=2026-13-01', '?day=2026-01-01'])('is null for "%s"', (search) =>
    expect(readContinuation(new Request(URL_OF_CALL + search))).toBeNull(),
  );

  test('is no retry unless the address says so', () =>
    expect(readContinuation(new Request(`${URL_OF_CALL}?continuation=${DAY}`))).toEqual({ day: DAY, isRetry: false }));
});
