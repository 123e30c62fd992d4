import type { MarketplaceInfo } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { type Respond, SAMPLE, scene, statuses } from './test-server.ts';

const ok: Respond = (_, response) => response.end('ok');
const text =
  (body: string): Respond =>
  (_, response) =>
    response.end(body);

describe('robots.txt', () => {
  test('a closed path is never asked for', async () => {
    const robots = text('User-agent: *\nDisallow: /search\n');
    const { fetcher, pages } = await scene({ page: ok, robots });
    await expect(fetcher.fetch(SAMPLE, { url: 'https://store.test/search?q=a' })).rejects.toMatchObject({
      kind: 'disallowed',
      message:
        'GET https://store.test/search?q=a: disallowed by line 2 of https://store.test/robots.txt ("Disallow: /search")',
    });
    expect(pages).toEqual([]);
    await fetcher.fetch(SAMPLE, { url: 'https://store.test/detail/a' });
    expect(pages).toEqual(['store.test/detail/a']);
  });

  test('that is longer than its limit is read as far as whole lines go', async () => {
    const filler = `# ${'.'.repeat(1021)}\n`.repeat(511);
    const last = 'User-agent: *\nDisallow: /search\n';
    const cut = `${filler}${'#'.repeat(1024 - last.length - 12)}\n${last}Disallow: /private\n`;
    const { fetcher, pages } = await scene({ page: ok, robots: text(cut) });
    await expect(fetcher.fetch(SAMPLE, { url: 'https://store.test/search' })).rejects.toThrow('disallowed by line 514');
    await fetcher.fetch(SAMPLE, { url: 'https://store.test/a' });
    expect(pages).toEqual(['store.test/a']);
  });

  test('with a Crawl-delay longer than the pace of the marketplace spaces the requests', async () => {
    const now = () => new Date('2026-03-03T10:00:00Z');
    const robots = text('User-agent: *\nCrawl-delay: 2.5\nDisallow: /search\n');
    const { fetcher, waits } = await scene({ page: ok, robots }, { now });
    for (const path of ['a', 'b', 'c']) await fetcher.fetch(SAMPLE, { url: `https://store.test/${path}` });
    await fetcher.fetch(SAMPLE, { url: 'https://files.test/a' });
    // From robots.txt on; the clock stands still, so each waits for all before it.
    expect(waits).toEqual([2500, 5000, 7500, 2500]);
  });

  test('with a Crawl-delay spaces the requests of all processes', async () => {
    const intervals: number[] = [];
    const sharedPace = {
      enter: async () => async () => {},
      backOff: async () => {},
      reserve: async (_: string, intervalMs: number) => intervals.push(intervalMs),
    };
    const robots = text('User-agent: *\nCrawl-delay: 10\n');
    const { fetcher } = await scene({ page: ok, robots }, { sharedPace });
    await fetcher.fetch(SAMPLE, { url: 'https://store.test/a' });
    expect(intervals).toEqual([0.1, 10_000]);
  });

  test('rules for our own name come before those for all', async () => {
    const robots = text('User-agent: *\nDisallow: /\n\nUser-agent: PluginIntelligenceBot\nDisallow: /private\n');
    const { fetcher, pages } = await scene({ page: ok, robots });
    await fetcher.fetch(SAMPLE, { url: 'https://store.test/detail/a' });
    await expect(fetcher.fetch(SAMPLE, { url: 'https://store.test/private/b' })).rejects.toMatchObject({
      kind: 'disallowed',
    });
    expect(pages).toEqual(['store.test/detail/a']);
  });

  test('a redirect into a closed path is not followed', async () => {
    const page = statuses([302, { location: '/search' }]);
    const { fetcher, pages } = await scene({ page, robots: text('User-agent: *\nDisallow: /search\n') });
    await expect(fetcher.fetch(SAMPLE, { url: 'https://store.test/a' })).rejects.toMatchObject({
      kind: 'disallowed',
      url: 'https://store.test/search',
    });
    expect(pages).toEqual(['store.test/a']);
  });

  test.each([[500], [503], [429]])('a robots.txt that answers %i closes the host for ten minutes', async (status) => {
    const clock = { now: new Date('2026-03-03T10:00:00Z') };
    const robots = statuses([status], [status]);
    const options = { now: () => clock.now, retry: { attempts: 2 } };
    const { fetcher, pages, robots: asked } = await scene({ page: ok, robots }, options);
    const request = { url: 'https://store.test/a' };
    const refusal = {
      kind: 'disallowed',
      message: `GET https://store.test/a: robots.txt cannot be read, so nothing is requested for now (GET https://store.test/robots.txt: ${status} after 2 attempts)`,
    };
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject(refusal);
    clock.now = new Date('2026-03-03T10:09:59Z');
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject(refusal);
    expect(pages).toEqual([]);
    expect(asked).toHaveLength(2);
    clock.now = new Date('2026-03-03T10:10:01Z');
    expect((await fetcher.fetch(SAMPLE, request)).body).toBe('ok');
  });

  test('a robots.txt that cannot be reached closes the host for now', async () => {
    const robots: Respond = (request) => request.socket.destroy();
    const { fetcher, pages } = await scene({ page: ok, robots });
    await expect(fetcher.fetch(SAMPLE, { url: 'https://store.test/a' })).rejects.toMatchObject({ kind: 'disallowed' });
    expect(pages).toEqual([]);
  });

  test.each([[404], [401], [403]])('a robots.txt that answers %i allows everything', async (status) => {
    const { fetcher } = await scene({ page: ok, robots: statuses([status]) });
    expect((await fetcher.fetch(SAMPLE, { url: 'https://store.test/a' })).body).toBe('ok');
  });

  test('is read through redirects, inside the hosts of the marketplace', async () => {
    const robots: Respond = (request, response) => {
      if (request.headers.host === 'store.test')
        response.writeHead(301, { location: 'https://files.test/robots.txt' }).end();
      else response.end('User-agent: *\nDisallow: /\n');
    };
    const { fetcher, pages } = await scene({ page: ok, robots });
    await expect(fetcher.fetch(SAMPLE, { url: 'https://store.test/a' })).rejects.toMatchObject({ kind: 'disallowed' });
    expect(pages).toEqual([]);
  });

  test('is read once a day and origin, by however many requests at once', async () => {
    const clock = { now: new Date('2026-03-03T10:00:00Z') };
    const { fetcher, robots } = await scene({ page: ok }, { now: () => clock.now });
    const get = (path: string) => fetcher.fetch(SAMPLE, { url: `https://store.test/${path}` });
    await Promise.all([get('a'), get('b'), get('c')]);
    clock.now = new Date('2026-03-04T09:59:59Z');
    await get('d');
    expect(robots).toHaveLength(1);
    clock.now = new Date('2026-03-04T10:00:00Z');
    await get('e');
    expect(robots).toHaveLength(2);
  });

  test('records when it was read and its verdict on the requests', async () => {
    const robots = text('User-agent: *\nDisallow: /search\n');
    const { fetcher } = await scene({ page: ok, robots }, { now: () => new Date('2026-03-03T10:00:00Z') });
    expect(fetcher.robots()).toEqual([]);
    await fetcher.fetch(SAMPLE, { url: 'https://store.test/a' });
    const check = {
      marketplace: 'sample',
      origin: 'https://store.test',
      checkedAt: new Date('2026-03-03T10:00:00Z'),
      status: 200,
      verdict: 'allowed',
      detail: null,
    };
    expect(fetcher.robots()).toEqual([check]);
    await fetcher.fetch(SAMPLE, { url: 'https://store.test/search' }).catch(() => {});
    await fetcher.fetch(SAMPLE, { url: 'https://store.test/b' });
    const detail = 'disallowed by line 2 of https://store.test/robots.txt ("Disallow: /search")';
    expect(fetcher.robots()).toEqual([{ ...check, verdict: 'closed', detail }]);
  });

  test.each([
    [404, { status: 404, verdict: 'no_file' }],
    [500, { status: null, verdict: 'unreadable', detail: expect.stringContaining('cannot be read') }],
  ])('leaves a check of a robots.txt that answers %i', async (status, check) => {
    const { fetcher } = await scene({ page: ok, robots: statuses([status]) }, { retry: { attempts: 1 } });
    await fetcher.fetch(SAMPLE, { url: 'https://store.test/a' }).catch(() => {});
    expect(fetcher.robots()).toMatchObject([check]);
  });
});

describe('a robots exception', () => {
  const closed = text('User-agent: *\nDisallow: /\n');
  const info: MarketplaceInfo = { ...SAMPLE, robotsException: { host: 'store.test', why: 'public' } };
  const decided = { marketplace: 'sample', decidedBy: 'Jane Roe', decidedOn: '2026-03-01', why: 'the API is public' };
  const url = 'https://store.test/a';

  test('that is not recorded allows requests for robots.txt only', async () => {
    const others = [{ ...decided, marketplace: 'another' }];
    const { fetcher, pages, robots } = await scene({ page: ok, robots: closed }, { robotsExceptions: others });
    await expect(fetcher.fetch(info, { url })).rejects.toMatchObject({
      kind: 'disallowed',
      message: expect.stringContaining('ROBOTS_EXCEPTIONS records no exception'),
    });
    expect({ pages, robots }).toEqual({ pages: [], robots: ['store.test/robots.txt'] });
  });

  test('does nothing for a marketplace whose adapter names none, nor for its other hosts', async () => {
    const { fetcher, pages } = await scene({ page: ok, robots: closed }, { robotsExceptions: [decided] });
    const refusal = { kind: 'disallowed' };
    await expect(fetcher.fetch(SAMPLE, { url })).rejects.toMatchObject(refusal);
    await expect(fetcher.fetch(info, { url: 'https://files.test/a' })).rejects.toMatchObject(refusal);
    expect(pages).toEqual([]);
  });

  test('allows requests to its host, and the check says who decided and when', async () => {
    const { fetcher, pages } = await scene({ page: ok, robots: closed }, { robotsExceptions: [decided] });
    await fetcher.fetch(info, { url });
    expect(pages).toEqual(['store.test/a']);
    const detail =
      'disallowed by line 2 of https://store.test/robots.txt ("Disallow: /"); Jane Roe decided on 2026-03-01 to read it: the API is public';
    expect(fetcher.robots()).toMatchObject([{ verdict: 'exception', detail }]);
  });

  test('does not help where robots.txt cannot be read', async () => {
    const options = { robotsExceptions: [decided], retry: { attempts: 1 } };
    const { fetcher, pages } = await scene({ page: ok, robots: statuses([503]) }, options);
    await expect(fetcher.fetch(info, { url })).rejects.toMatchObject({ kind: 'disallowed' });
    expect(pages).toEqual([]);
  });
});
