import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createAgent, send } from './send.ts';
import { type FetcherOptions, withDefaults } from './settings.ts';
import { type Respond, SAMPLE, scene } from './test-server.ts';

const request = { url: 'https://store.test/a' };
const once = { retry: { attempts: 1 } };

describe('time limits', () => {
  const silent: Respond = () => {};
  const stalls: Respond = (_, response) => response.write('begin');
  const drips: Respond = (_, response) => {
    const drip = setInterval(() => response.write('.'), 10);
    response.on('close', () => clearInterval(drip));
  };

  const outcome = async (page: Respond, timeouts: FetcherOptions['timeouts']) => {
    const { storesUrl } = await scene({ page });
    const settings = withDefaults({ enabled: [], contact: 'test', storesUrl, timeouts });
    const agent = createAgent(settings);
    onTestFinished(() => agent.destroy());
    return send(agent, request, settings, new AbortController().signal);
  };

  test('a store that drips without end is a timeout', async () => {
    expect(await outcome(drips, { wholeMs: 80 })).toMatchObject({
      kind: 'timeout',
      reason: 'not finished after 80 ms',
    });
  });

  // Takes a second, for undici measures these two in steps of half a second.
  test('a store that is silent, before its headers or after them, is a timeout', async () => {
    const outcomes = await Promise.all([outcome(silent, { headersMs: 50 }), outcome(stalls, { bodyMs: 50 })]);
    expect(outcomes).toMatchObject([
      { kind: 'timeout', reason: 'Headers Timeout Error' },
      { kind: 'timeout', reason: 'Body Timeout Error' },
    ]);
  });
});

describe('bodies', () => {
  const sent =
    (encoding: string, body: Buffer | string): Respond =>
    (_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body);

  test('one that is cut short is requested again', async () => {
    const cut: Respond = (_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half', () => response.destroy());
    };
    const responses: Respond[] = [cut, (_, response) => response.end('whole')];
    const page: Respond = (incoming, response) => responses.shift()?.(incoming, response);
    const { fetcher, pages } = await scene({ page });
    expect((await fetcher.fetch(SAMPLE, request)).body).toBe('whole');
    expect(pages).toHaveLength(2);
  });

  test.each([
    ['gzip that is none', 'gzip', Buffer.from('plain text')],
    ['brotli that is none', 'br', Buffer.from('plain text, not brotli')],
    ['zstd that is none', 'zstd', Buffer.from('plain text')],
    ['gzip cut short', 'gzip', gzipSync('sample '.repeat(100)).subarray(0, -12)],
  ])('%s is a network error', async (_, encoding, body) => {
    const { fetcher } = await scene({ page: sent(encoding, body) }, once);
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject({
      kind: 'network_error',
      message: expect.stringContaining('cannot decompress the body'),
    });
  });

  test('an encoding that was not requested is an error', async () => {
    const { fetcher, pages } = await scene({ page: sent('compress', 'x') });
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject({
      kind: 'http_error',
      message: `GET ${request.url}: unknown content-encoding "compress"`,
    });
    expect(pages).toHaveLength(1);
  });

  test('one larger than allowed is stopped on the way', async () => {
    let written = 0;
    const page: Respond = (_, response) => {
      const more = setInterval(() => {
        response.write(Buffer.alloc(10_000));
        written += 10_000;
      }, 1);
      response.on('close', () => clearInterval(more));
    };
    const { fetcher, pages } = await scene({ page }, { maxBytes: 50_000 });
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject({
      kind: 'too_large',
      message: `GET ${request.url}: body of more than 50000 bytes`,
    });
    expect(pages).toHaveLength(1);
    expect(written).toBeLessThan(1_000_000);
  });

  test.each([
    ['a small one', Buffer.alloc(10_000_000)], // about 10 kB
    ['a larger one', Buffer.concat([randomBytes(200_000), Buffer.alloc(10_000_000)])],
  ])('%s that unpacks to a huge one is unpacked no further than allowed', async (_, huge) => {
    const { fetcher, pages } = await scene({ page: sent('gzip', gzipSync(huge)) }, { maxBytes: 500_000 });
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject({ kind: 'too_large' });
    expect(pages).toHaveLength(1);
  });

  test.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('a large one in %s is unpacked', async (encoding, compress) => {
    const text = randomBytes(300_000).toString('hex');
    const { fetcher } = await scene({ page: sent(encoding, compress(text)) });
    expect((await fetcher.fetch(SAMPLE, request)).body).toBe(text);
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('%s is unpacked', async (encoding, compress) => {
    const { fetcher } = await scene({ page: sent(encoding, compress('Übersicht')) });
    expect((await fetcher.fetch(SAMPLE, request)).body).toBe('Übersicht');
  });

  test('an error page is unpacked, too', async () => {
    const page: Respond = (_, response) =>
      response.writeHead(404, { 'content-encoding': 'gzip' }).end(gzipSync('gone'));
    const { fetcher } = await scene({ page });
    expect(await fetcher.fetch(SAMPLE, request)).toMatchObject({ status: 404, body: 'gone' });
  });

  test('an empty one with a gzip header is empty', async () => {
    const page: Respond = (_, response) =>
      response.writeHead(404, { 'content-encoding': 'gzip', 'content-length': 0 }).end();
    const { fetcher } = await scene({ page });
    expect(await fetcher.fetch(SAMPLE, request)).toMatchObject({ status: 404, body: '' });
  });

  test('a Latin-1 page is read as its header says', async () => {
    const page: Respond = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' })
        .end(Buffer.from('caf\xe9', 'latin1'));
    const { fetcher } = await scene({ page });
    expect((await fetcher.fetch(SAMPLE, request)).body).toBe('café');
  });
});
