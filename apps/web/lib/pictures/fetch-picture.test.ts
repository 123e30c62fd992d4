import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import { test as base, describe, expect } from 'vitest';
import { fetchPicture } from './fetch-picture.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const GIF = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1');

/** Answers of one host, by path. */
const ANSWERS: Record<string, RequestListener> = {
  '/icon.png': (_, response) => response.end(PNG),
  '/gif-named-png.png': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(GIF),
  '/script.png': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(SVG),
  '/page.png': (_, response) => response.end('<html><p>not a picture</p></html>'),
  '/empty.png': (_, response) => response.end(),
  '/gone.png': (_, response) => response.writeHead(404).end(PNG),
  '/large.png': (_, response) => response.end(Buffer.concat([PNG, Buffer.alloc(1000)])),
  '/large-unsaid.png': (_, response) => {
    response.write(PNG);
    response.end(Buffer.alloc(1000));
  },
  '/bomb.png': (_, response) =>
    response
      .writeHead(200, { 'content-encoding': 'deflate' })
      .end(deflateSync(Buffer.concat([PNG, Buffer.alloc(5e6)]))),
  '/moved.png': (_, response) => response.writeHead(302, { location: 'https://cdn.example/icon.png' }).end(),
  '/moved-out.png': (_, response) => response.writeHead(302, { location: 'https://evil.example/icon.png' }).end(),
  '/moved-in.png': (_, response) => response.writeHead(302, { location: 'http://img.example/icon.png' }).end(),
  '/loop.png': (_, response) => response.writeHead(302, { location: '/loop.png' }).end(),
  '/slow.png': (_, response) => response.write(PNG.subarray(0, 20)),
  '/broken.png': (_, response) => response.destroy(),
};

interface Host {
  url: string;
  /** The hosts and paths that were asked for. */
  asked: string[];
}

const test = base.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern
  host: async ({}, use) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.headers.host}${request.url}`);
      ANSWERS[request.url ?? '']?.(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked });
    server.closeAllConnections();
    server.close();
  },
});

const from = ({ url }: Host, address: string) =>
  fetchPicture(address, {
    hosts: ['img.example', 'cdn.example'],
    maxBytes: 500,
    timeoutMs: 500,
    userAgent: 'test',
    storesUrl: url,
  });

describe('a picture of a listing', () => {
  test.for([
    '/script.png',
    '/page.png',
    '/empty.png',
    '/gone.png',
    '/large.png',
    '/large-unsaid.png',
    '/bomb.png',
    '/moved-out.png',
    '/moved-in.png',
    '/loop.png',
    '/slow.png',
    '/broken.png',
  ])('is not shown: %s', async (path, { host }) => {
    expect(await from(host, `https://img.example${path}`)).toBeNull();
    expect(host.asked.filter((one) => one.startsWith('evil'))).toEqual([]);
  });

  test.for([
    'http://img.example/icon.png',
    'https://evil.example/icon.png',
    'https://a@img.example/icon.png',
    'icon.png',
  ])('is not asked for outside its store’s hosts and https: %s', async (address, { host }) => {
    expect(await from(host, address)).toBeNull();
    expect(host.asked).toEqual([]);
  });

  test('has the type of its content, whatever the host says', async ({ host }) => {
    expect((await from(host, 'https://img.example/gif-named-png.png'))?.type).toBe('image/gif');
    expect(await from(host, 'https://img.example/icon.png')).toEqual({ type: 'image/png', bytes: new Uint8Array(PNG) });
  });

  test('is found behind a redirect to another host of its store', async ({ host }) => {
    expect((await from(host, 'https://img.example/moved.png'))?.type).toBe('image/png');
    expect(host.asked).toEqual(['img.example/moved.png', 'cdn.example/icon.png']);
  });
});
