import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
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
    ['gzip that is none, and no text', 'gzip', Buffer.from([1, 2, 3, 4])],
    ['deflate that is none', 'deflate', Buffer.from('plain text')],
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

  test.each([
    ['gzip after its first bytes', gzipSync('sample '.repeat(100)).subarray(0, 4)],
    ['a second member', Buffer.concat([gzipSync('one'), gzipSync('two').subarray(0, -6)])],
    ['gzip before text', Buffer.concat([gzipSync('one').subarray(0, -5), Buffer.from('text')])],
  ])('%s cut short is no empty body but a network error', async (_, body) => {
    const { fetcher } = await scene({ page: sent('gzip', body) }, once);
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject({ kind: 'network_error' });
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

  const file = gzipSync('Übersicht');
  const named = gzipSync('Übersicht');
  named[3] = 0b11110; // header CRC, extra field, name and comment (RFC 1952, 2.3.1)
  const headed = Buffer.concat([
    named.subarray(0, 10),
    Buffer.from([3, 0, 7, 7, 7]),
    Buffer.from('name\0comment\0'),
    Buffer.from([0, 0]),
    named.subarray(10),
  ]);
  const behind = (body: Buffer) => Buffer.concat([body, Buffer.from('<!-- served in 3 ms -->')]);

  test.each<[string, string, Buffer | string]>([
    ['deflate without a zlib header', 'deflate', deflateRawSync('Übersicht')],
    ['x-gzip', 'x-gzip', file],
    ['two codings', 'gzip, br', brotliCompressSync(file)],
    ['two codings, one of them for nothing', 'Identity , GZIP', file],
    ['gzip twice', 'gzip, gzip', gzipSync(file)],
    ['gzip twice that is named once', 'gzip', gzipSync(file)],
    ['a gzip file that no header names', 'identity', file],
    ['text that is called gzip', 'gzip', 'Übersicht'],
    ['text that is called none', 'none', 'Übersicht'],
    ['text with an empty encoding', '', 'Übersicht'],
    ['text that is called UTF-8', 'utf-8', 'Übersicht'],
    ['gzip in two members', 'gzip', Buffer.concat([gzipSync('Über'), gzipSync('sicht')])],
    ['gzip with text behind it', 'gzip', behind(file)],
    ['gzip with zeros behind it', 'gzip', Buffer.concat([file, Buffer.alloc(9)])],
    [
      'gzip with what only looks like gzip behind it',
      'gzip',
      Buffer.concat([file, Buffer.from([0x1f, 0x8b, 1, 0, 0, 0, 0, 0, 0, 0, 0])]),
    ],
    ['gzip in two members with text behind them', 'gzip', behind(Buffer.concat([gzipSync('Über'), gzipSync('sicht')]))],
    ['gzip with a long header and text behind it', 'gzip', behind(headed)],
    ['zstd in two frames', 'zstd', behind(Buffer.concat([zstdCompressSync('Über'), zstdCompressSync('sicht')]))],
  ])('%s is read', async (_, encoding, body) => {
    const { fetcher } = await scene({ page: sent(encoding, body) });
    expect((await fetcher.fetch(SAMPLE, request)).body).toBe('Übersicht');
  });

  test('one that unpacks to a huge one in its second layer or part is unpacked no further than allowed', async () => {
    const huge = gzipSync(Buffer.alloc(10_000_000));
    const part = gzipSync(Buffer.alloc(300_000));
    const bodies = [gzipSync(huge), Buffer.concat([part, part]), Buffer.concat([part, part, Buffer.from('text')])];
    for (const body of bodies) {
      const { fetcher } = await scene({ page: sent('gzip', body) }, { maxBytes: 500_000 });
      await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject({ kind: 'too_large' });
    }
  });

  test('one of a thousand empty parts and text is an error, not a long wait', async () => {
    const parts = Buffer.concat([...Array.from({ length: 2000 }, () => gzipSync('')), Buffer.from('text')]);
    const { fetcher } = await scene({ page: sent('gzip', parts) }, once);
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toThrow('more than 1000 parts');
  });

  test('with more codings than anybody needs is refused', async () => {
    const { fetcher } = await scene({ page: sent('gzip, gzip, gzip, gzip, gzip', file) });
    await expect(fetcher.fetch(SAMPLE, request)).rejects.toMatchObject({ kind: 'http_error' });
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
