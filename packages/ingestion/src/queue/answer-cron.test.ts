import { createServer, type RequestListener, request as sendRequest } from 'node:http';
import { createServer as createTlsServer, request as sendTlsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { ingestionFailures, ingestionRuns, marketplaceDays, plugins } from '@pi/db';
import { CronAnswer } from '@pi/domain/api';
import { createFetcher } from '@pi/scrapers';
import { describe, expect, onTestFinished } from 'vitest';
import { CERTIFICATE } from '../../test/certificate.ts';
import { test } from '../../test/run-fixture.ts';
import type { ToyStore } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';
import { answerCron, type CronOptions } from './answer-cron.ts';
import { createQueue } from './queue.ts';

const SECRET = 'Bearer the-secret-of-the-test';
const PATH = '/api/cron/daily-ingestion';
const COUNT = 180;
const PLUGINS = Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`p${index}`, {}]));
const WORK_MS = 2000;

/**
 * A server like a deployment: every call has connections, queue and time of its own.
 * @param breaks so many calls cannot take a job
 * @param alongside other work of each call
 */
async function deploy(deps: IngestionDeps, toy: ToyStore, breaks = 0, alongside?: CronOptions['alongside']) {
  const calls: { url: string; status: number }[] = [];
  const reached = Promise.withResolvers<void>();
  const working: Promise<void>[] = [];
  const listener: RequestListener = async (incoming, outgoing) => {
    const { host, authorization = '', 'x-forwarded-proto': protocol = 'http' } = incoming.headers;
    const request = new Request(`${protocol}://${host}${incoming.url}`, { headers: { authorization } });
    if (incoming.url !== PATH) reached.resolve();
    const response =
      authorization === SECRET ? await answer(request).catch(broken) : new Response(null, { status: 401 });
    calls.push({ url: String(incoming.url), status: response.status });
    outgoing.writeHead(response.status).end(await response.text());
  };
  const broken = () => new Response(null, { status: 500 });
  const answer = (request: Request) => {
    const queue = createQueue(deps.db, ['toy'], deps.log);
    if (breaks-- > 0) queue.take = () => Promise.reject(new Error('cannot be taken'));
    const fetcher = createFetcher({ enabled: ['toy'], contact: 'test', storesUrl: toy.url });
    return answerCron(
      request,
      { ...deps, queue, fetcher, now: () => new Date() },
      {
        dataOrigin: 'sample',
        url: new URL(`http://127.0.0.1:${port()}${PATH}`),
        workMs: WORK_MS,
        alongside,
        later: (work) => working.push(work()),
        close: async () => {
          await Promise.all([queue.close(), fetcher.close()]);
        },
      },
    );
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const port = () => (server.address() as AddressInfo).port;
  return {
    calls,
    port: port(),
    /** When the first continuation was called. */
    reached: reached.promise,
    call: (authorization = SECRET) => fetch(`http://127.0.0.1:${port()}${PATH}`, { headers: { authorization } }),
    /** Waits until no continuation works any more. */
    async end() {
      for (let call = working.shift(); call; call = working.shift()) await call;
    },
  };
}

/** A proxy that ends TLS in front of a server, and passes the Host header on as it came. */
async function startTlsProxy(port: number): Promise<number> {
  const proxy = createTlsServer(CERTIFICATE, (incoming, outgoing) => {
    const headers = { ...incoming.headers, 'x-forwarded-proto': 'https' };
    sendRequest({ host: '127.0.0.1', port, path: incoming.url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502);
      answer.pipe(outgoing);
    }).end();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  return (proxy.address() as AddressInfo).port;
}

/** The status that a request over TLS is answered with; its Host header may name anybody. */
function getOverTls(port: number, host: string): Promise<number | undefined> {
  const headers = { authorization: SECRET, host };
  return new Promise((resolve, reject) => {
    const request = sendTlsRequest({ host: '127.0.0.1', port, path: PATH, headers, ca: CERTIFICATE.cert }, (answer) =>
      answer.resume().once('end', () => resolve(answer.statusCode)),
    );
    request.once('error', reject).end();
  });
}

describe('answerCron', () => {
  test('goes on with the day behind a proxy that ends TLS, whatever host its call names', async ({ deps, toy }) => {
    toy.plugins = PLUGINS;
    const { port, calls, end, reached } = await deploy(deps, toy);
    const other = await deploy(deps, toy);
    toy.expiresAt = { path: '/plugins/p7', over: reached };
    expect(await getOverTls(await startTlsProxy(port), `127.0.0.1:${other.port}`)).toBe(200);
    await end();
    // A slow machine needs more than one continuation.
    const [first, ...continuations] = calls.toSorted((a, b) => a.status - b.status);
    expect(first).toEqual({ url: PATH, status: 200 });
    expect(new Set(continuations.map(({ status }) => status))).toEqual(new Set([202]));
    expect(other.calls).toEqual([]);
    expect(await deps.db.select().from(ingestionRuns)).toMatchObject([{ status: 'succeeded' }]);
  });

  test('is not reached with a wrong secret, and neither is a continuation', async ({ deps, toy }) => {
    const { call } = await deploy(deps, toy);
    expect((await call('Bearer another')).status).toBe(401);
    expect(await deps.db.$count(ingestionRuns)).toBe(0);
  });

  test('ends the chain when two calls in a row fail', async ({ deps, toy }) => {
    const { call, calls, end } = await deploy(deps, toy, 3);
    await call();
    await end();
    expect(calls).toHaveLength(2);
    expect(await deps.db.select().from(ingestionRuns)).toMatchObject([{ status: 'running' }]);
    expect((await call()).status).toBe(500);
    await end();
    expect(await deps.db.select().from(ingestionRuns)).toMatchObject([{ status: 'succeeded' }]);
  });

  test('has the continuation retry when its work fails', async ({ deps, toy }) => {
    const { call, calls, end } = await deploy(deps, toy, 1);
    expect((await call()).status).toBe(500);
    await end();
    expect(calls.map(({ url }) => url)).toEqual([expect.stringMatching(/\?continuation=[\d-]+&retry=1$/), PATH]);
    expect(await deps.db.select().from(ingestionRuns)).toMatchObject([{ status: 'succeeded' }]);
  });

  test('goes on while other work is left, though the day is done', async ({ deps, toy }) => {
    let parts = 3;
    const { call, calls, end } = await deploy(deps, toy, 0, async () => --parts > 0);
    expect((await call()).status).toBe(200);
    await end();
    expect(parts).toBe(0);
    expect(calls.map(({ status }) => status).toSorted()).toEqual([200, 202, 202]);
  });

  test('tells other work when the jobs are done', async ({ deps, toy }) => {
    let statuses: string[] = [];
    const { call } = await deploy(deps, toy, 0, async (_, drained) => {
      await drained;
      statuses = (await deps.db.select().from(ingestionRuns)).map(({ status }) => status);
      return false;
    });
    expect((await call()).status).toBe(200);
    expect(statuses).toEqual(['succeeded']);
  });

  test('reads the day though other work fails', async ({ deps, toy }) => {
    const { call, calls } = await deploy(deps, toy, 0, () => Promise.reject(new Error('no mail')));
    expect((await call()).status).toBe(200);
    expect(calls).toHaveLength(1);
    expect(await deps.db.select().from(ingestionRuns)).toMatchObject([{ status: 'succeeded' }]);
  });

  test('reads the day once for two calls at once', async ({ deps, toy }) => {
    toy.plugins = PLUGINS;
    const { call, end, reached } = await deploy(deps, toy);
    toy.expiresAt = { path: '/plugins/p7', over: reached };
    const answers = await Promise.all([call(), call()]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    await end();
    const runs = await deps.db.select().from(ingestionRuns);
    expect(runs).toMatchObject([{ status: 'succeeded', counts: { units: COUNT, listings: COUNT } }]);
    expect(toy.asked.filter((path) => path.startsWith('/plugins/'))).toHaveLength(COUNT);
  });

  test('reports the day when it is done already, without a continuation', async ({ deps, toy }) => {
    const { call, calls } = await deploy(deps, toy);
    await call();
    toy.asked = [];
    const report = await (await call()).json();
    expect(report).toMatchObject({ left: 0, runs: [{ status: 'succeeded', counts: { listings: 3 } }] });
    expect(toy.asked).toEqual([]);
    expect(calls).toHaveLength(2);
  });

  test('publishes nothing of failures but their number, and of an error that something failed', async ({
    deps,
    toy,
  }) => {
    const { call } = await deploy(deps, toy);
    await call();
    const [run] = await deps.db.update(ingestionRuns).set({ error: 'connect ECONNREFUSED 10.0.0.3:5432' }).returning();
    const failure = { runId: run?.id ?? '', marketplace: 'toy', kind: 'storage_error', at: new Date() } as const;
    const internal = { unitKey: 'the-unit', bodySha256: 'the-sha256', message: 'the-message' };
    await deps.db.insert(ingestionFailures).values({ ...failure, ...internal });
    const answer = await (await call()).json();
    expect(CronAnswer.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ runs: [{ message: 'something failed on the server, see its log' }] });
    expect(JSON.stringify(answer)).not.toMatch(/the-unit|the-sha256|the-message|10\.0\.0\.3|runId/);
  });

  test('calls its continuation, with the same authorization, before the jobs in hand are done', async ({
    deps,
    toy,
  }) => {
    toy.plugins = PLUGINS;
    const { call, calls, end, reached } = await deploy(deps, toy);
    toy.expiresAt = { path: '/plugins/p7', over: reached };
    expect((await call()).status).toBe(200);
    await end();
    expect(calls[0]).toEqual({ url: expect.stringMatching(/\?continuation=\d{4}-\d\d-\d\d$/), status: 202 });
    expect(calls.filter(({ url }) => url === PATH)).toEqual([{ url: PATH, status: 200 }]);
    const [run] = await deps.db.select().from(ingestionRuns);
    expect(run).toMatchObject({ status: 'succeeded', counts: { units: COUNT, listings: COUNT } });
    expect(await deps.db.$count(plugins)).toBe(COUNT);
    expect(await deps.db.$count(marketplaceDays)).toBe(1);
    expect(toy.asked.filter((path) => path.startsWith('/plugins/'))).toHaveLength(COUNT);
  });
});
