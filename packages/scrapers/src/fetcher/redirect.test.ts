import { describe, expect, test } from 'vitest';
import { type Respond, SAMPLE, scene, statuses } from './test-server.ts';

const url = 'https://store.test/0';

describe('redirects', () => {
  test('to a host of others are not followed', async () => {
    const page = statuses([302, { location: 'https://elsewhere.test/a' }]);
    const { fetcher, pages } = await scene({ page });
    await expect(fetcher.fetch(SAMPLE, { url })).rejects.toMatchObject({
      kind: 'disallowed',
      url: 'https://elsewhere.test/a',
    });
    expect(pages).toEqual(['store.test/0']);
  });

  test('down to http are not followed', async () => {
    const { fetcher, pages } = await scene({ page: statuses([302, { location: 'http://store.test/a' }]) });
    await expect(fetcher.fetch(SAMPLE, { url })).rejects.toMatchObject({ kind: 'disallowed' });
    expect(pages).toHaveLength(1);
  });

  test('in a loop end in an error', async () => {
    const page: Respond = (request, response) =>
      response.writeHead(301, { location: request.url === '/0' ? '/1' : '/0' }).end();
    const { fetcher, pages } = await scene({ page });
    await expect(fetcher.fetch(SAMPLE, { url })).rejects.toMatchObject({
      kind: 'http_error',
      status: 301,
      message: `GET ${url}: redirects in a loop, to ${url}`,
    });
    expect(pages).toEqual(['store.test/0', 'store.test/1']);
  });

  const countingUp: Respond = (request, response) =>
    response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end();

  test('are followed five times and no more', async () => {
    const { fetcher, pages } = await scene({ page: countingUp });
    await expect(fetcher.fetch(SAMPLE, { url })).rejects.toMatchObject({
      kind: 'http_error',
      message: `GET ${url}: more than 5 redirects`,
    });
    expect(pages).toHaveLength(6);
  });

  test('without a usable Location are an error', async () => {
    const { fetcher } = await scene({ page: statuses([302]) });
    await expect(fetcher.fetch(SAMPLE, { url })).rejects.toMatchObject({
      kind: 'http_error',
      message: `GET ${url}: 302 without a usable Location`,
    });
  });

  test('inside the hosts of the marketplace lead to the answer and its address', async () => {
    const page = statuses([302, { location: 'https://files.test/b?c=d', 'content-encoding': 'gzip' }]);
    const { fetcher, pages } = await scene({ page });
    expect(await fetcher.fetch(SAMPLE, { url })).toMatchObject({
      url,
      finalUrl: 'https://files.test/b?c=d',
      status: 200,
      body: 'ok',
    });
    expect(pages).toEqual(['store.test/0', 'files.test/b?c=d']);
  });

  const header = (location: string) => Buffer.from(location).toString('latin1');
  test.each([
    ['in UTF-8', header('/café'), 'store.test/caf%C3%A9'],
    ['in Latin-1', '/caf\xe9', 'store.test/caf%E9'],
    ['in UTF-8, of another host', header('https://files.test/größe?q=ü'), 'files.test/gr%C3%B6%C3%9Fe?q=%C3%BC'],
    ['that is encoded already', '/caf%C3%A9', 'store.test/caf%C3%A9'],
    ['with spaces', ' /a b ', 'store.test/a%20b'],
    ['relative to the page', 'b?c', 'store.test/b?c'],
    ['relative to the protocol', '//files.test/b', 'files.test/b'],
    ['with a fragment', '/b#c', 'store.test/b'],
  ])('follow a Location %s', async (_, location, expected) => {
    const { fetcher, pages } = await scene({ page: statuses([302, { location }]) });
    const answer = await fetcher.fetch(SAMPLE, { url });
    expect(pages).toEqual(['store.test/0', expected]);
    expect(answer.finalUrl).toBe(`https://${expected}`);
  });

  test('into a path that robots.txt closes are not followed, however they are written', async () => {
    const page = statuses([302, { location: header('/café') }]);
    const robots: Respond = (_, response) => response.end('User-agent: *\nDisallow: /café');
    const { fetcher, pages } = await scene({ page, robots });
    await expect(fetcher.fetch(SAMPLE, { url })).rejects.toMatchObject({ kind: 'disallowed' });
    expect(pages).toEqual(['store.test/0']);
  });

  test('to the same page with another fragment are a loop', async () => {
    const { fetcher, pages } = await scene({ page: statuses([302, { location: '#a' }]) });
    await expect(fetcher.fetch(SAMPLE, { url })).rejects.toThrow('redirects in a loop');
    expect(pages).toEqual(['store.test/0']);
  });

  test.each([
    [303, 'GET '],
    [302, 'GET '],
    [308, 'POST x=1'],
  ])('with %i after a POST ask for "%s"', async (status, expected) => {
    const page: Respond = async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      if (request.url === '/0') response.writeHead(status, { location: '/1' }).end();
      else response.end(`${request.method} ${body}`);
    };
    const { fetcher } = await scene({ page });
    const answer = await fetcher.fetch(SAMPLE, { url, method: 'POST', body: 'x=1' });
    expect(answer.body).toBe(expected);
  });
});
