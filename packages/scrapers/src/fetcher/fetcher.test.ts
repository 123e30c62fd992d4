import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { type Respond, SAMPLE, scene, statuses } from './test-server.ts';

const URL_A = 'https://store.test/a';
const ok: Respond = (_, response) => response.end('ok');

describe('fetch', () => {
  test('sends nothing, robots.txt included, for a marketplace that is not turned on', async () => {
    const { fetcher, pages, robots } = await scene({ page: ok }, { enabled: ['another'] });
    await expect(fetcher.fetch(SAMPLE, { url: URL_A })).rejects.toMatchObject({
      kind: 'disallowed',
      message: `GET ${URL_A}: sample is not on`,
    });
    expect([...pages, ...robots]).toEqual([]);
  });

  test('sends nothing to a host the marketplace does not have', async () => {
    const { fetcher, pages, robots } = await scene({ page: ok });
    await expect(fetcher.fetch(SAMPLE, { url: 'https://elsewhere.test/a' })).rejects.toMatchObject({
      name: 'FetchError',
      kind: 'disallowed',
      message: 'GET https://elsewhere.test/a: elsewhere.test is not a host of sample (store.test, files.test)',
    });
    expect([...pages, ...robots]).toEqual([]);
  });

  test.each(['http://store.test/a', 'no address'])('sends nothing to %s', async (url) => {
    const { fetcher, pages, robots } = await scene({ page: ok });
    await expect(fetcher.fetch(SAMPLE, { url })).rejects.toMatchObject({ kind: 'disallowed' });
    expect([...pages, ...robots]).toEqual([]);
  });

  test('rejects with the reason of a signal that is aborted, and asks nothing', async () => {
    const { fetcher, pages } = await scene({ page: ok });
    const signal = AbortSignal.abort(new Error('out of time'));
    await expect(fetcher.fetch(SAMPLE, { url: URL_A }, signal)).rejects.toThrow('out of time');
    expect(pages).toEqual([]);
  });

  test('breaks off a request under way when the signal aborts', async () => {
    const controller = new AbortController();
    const { fetcher } = await scene({ page: () => controller.abort(new Error('out of time')) });
    await expect(fetcher.fetch(SAMPLE, { url: URL_A }, controller.signal)).rejects.toThrow('out of time');
  });

  test('breaks off a wait for robots.txt when the signal aborts', async () => {
    const controller = new AbortController();
    const { fetcher, pages } = await scene({ page: ok, robots: () => controller.abort(new Error('out of time')) });
    await expect(fetcher.fetch(SAMPLE, { url: URL_A }, controller.signal)).rejects.toThrow('out of time');
    expect(pages).toEqual([]);
  });

  test('sends its own user agent, whatever the adapter sends', async () => {
    const agents: (string | undefined)[] = [];
    const page: Respond = (request, response) => {
      agents.push(request.headers['user-agent']);
      response.end();
    };
    const { fetcher } = await scene({ page, robots: page });
    await fetcher.fetch(SAMPLE, { url: URL_A, headers: { 'User-Agent': 'Browser' } });
    const ours = 'PluginIntelligenceBot/1.0 (+https://sample.test/bot)';
    expect(agents).toEqual([ours, ours]);
  });

  test("sends the adapter's method, headers and body", async () => {
    const page: Respond = async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      response.end(`${request.method} ${request.headers['content-type']} ${body}`);
    };
    const { fetcher } = await scene({ page });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetcher.fetch(SAMPLE, { url: URL_A, method: 'POST', headers, body: '{"page":2}' });
    expect(answer.body).toBe('POST application/json {"page":2}');
  });

  test('asks the local server in the name of each store host', async () => {
    const { fetcher, pages, robots } = await scene({ page: ok });
    await fetcher.fetch(SAMPLE, { url: 'https://store.test/a?b=c' });
    await fetcher.fetch(SAMPLE, { url: 'https://files.test/d' });
    expect(pages).toEqual(['store.test/a?b=c', 'files.test/d']);
    expect(robots).toEqual(['store.test/robots.txt', 'files.test/robots.txt']);
  });

  test('answers with status, body, time and useful headers, and drops cookies', async () => {
    const page: Respond = (_, response) =>
      response
        .writeHead(200, {
          'Content-Type': 'text/plain',
          ETag: '"v1"',
          'Set-Cookie': 'visitor=1',
          'X-Rate-Limit-Remaining': '9',
          Date: 'Tue, 03 Mar 2026 10:00:00 GMT',
          Server: 'sample',
        })
        .end('hello');
    const { fetcher } = await scene({ page }, { now: () => new Date('2026-03-03T10:00:01Z') });
    expect(await fetcher.fetch(SAMPLE, { url: URL_A })).toEqual({
      url: URL_A,
      finalUrl: URL_A,
      status: 200,
      headers: {
        'content-type': 'text/plain',
        etag: '"v1"',
        'x-rate-limit-remaining': '9',
        date: 'Tue, 03 Mar 2026 10:00:00 GMT',
      },
      body: 'hello',
      fetchedAt: '2026-03-03T10:00:01.000Z',
    });
  });

  test.each([404, 410, 401])('returns a %i as an answer, asked once', async (status) => {
    const { fetcher, pages } = await scene({ page: statuses([status]) });
    expect(await fetcher.fetch(SAMPLE, { url: URL_A })).toMatchObject({ status });
    expect(pages).toHaveLength(1);
  });
});

describe('pace', () => {
  test('keeps at most `parallel` requests of a host under way', async () => {
    let underWay = 0;
    let peak = 0;
    const page: Respond = (_, response) => {
      underWay += 1;
      peak = Math.max(peak, underWay);
      setTimeout(() => {
        underWay -= 1;
        response.end();
      }, 10);
    };
    const { fetcher, pages } = await scene({ page });
    const info = { ...SAMPLE, pace: { parallel: 2, perSecond: 10_000 } };
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => fetcher.fetch(info, { url: `https://store.test/${n}` })));
    expect(peak).toBe(2);
    expect(pages).toHaveLength(6);
  });

  test('lets one pace stand in for that of every marketplace', async () => {
    const { fetcher, pages } = await scene({ page: ok }, { pace: SAMPLE.pace });
    const info = { ...SAMPLE, pace: { parallel: 1, perSecond: 0.001 } };
    await fetcher.fetch(info, { url: URL_A });
    expect(pages).toHaveLength(1);
  });

  test('lets two hosts go on without each other', async () => {
    const held = Promise.withResolvers<ServerResponse>();
    const page: Respond = (request, response) => {
      if (request.headers.host === 'store.test') held.resolve(response);
      else response.end('early');
    };
    const { fetcher } = await scene({ page }, { pace: { parallel: 1, perSecond: 10_000 } });
    const late = fetcher.fetch(SAMPLE, { url: URL_A });
    const response = await held.promise;
    const early = await fetcher.fetch(SAMPLE, { url: 'https://files.test/b' });
    expect(early.body).toBe('early');
    response.end('late');
    expect((await late).body).toBe('late');
  });
});

describe('close', () => {
  test('ends what is under way and refuses what comes after', async () => {
    const arrived = Promise.withResolvers<void>();
    const { fetcher } = await scene({ page: () => arrived.resolve() });
    const pending = expect(fetcher.fetch(SAMPLE, { url: URL_A })).rejects.toThrow('the fetcher was closed');
    await arrived.promise;
    await fetcher.close();
    await pending;
    await expect(fetcher.fetch(SAMPLE, { url: URL_A })).rejects.toThrow('the fetcher was closed');
  });
});
