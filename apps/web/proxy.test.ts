import { NextRequest } from 'next/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MOST_FORM_BYTES } from '#lib/check/check-limits.ts';
import { proxy } from './proxy.ts';

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
  vi.stubEnv('LOG_LEVEL', 'silent');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['/plugins/raycast:ann/tools?range=90d', '/plugins/raycast%3Aann%2Ftools?range=90d'],
  ['/plugins/raycast%3Aann/tools', '/plugins/raycast%3Aann%2Ftools'],
  ['/plugins/raycast:ann/tools/chart.svg', '/plugins/raycast%3Aann%2Ftools/chart.svg'],
])('the page of an id with slashes, %s, is at its escaped address', async (path, escaped) => {
  const response = await proxy(new NextRequest(`http://localhost${path}`));
  expect([response.status, response.headers.get('location')]).toEqual([308, `http://localhost${escaped}`]);
});

test.each(['chart.svg', 'chart.png'])('the %s of an id without slashes is answered as it is', async (file) => {
  const response = await proxy(new NextRequest(`http://localhost/plugins/edge%3Aa/${file}`));
  expect([response.status, response.headers.get('location')]).toEqual([200, null]);
});

test.each([
  ['/badges/plugins/raycast:ann/tools/users.svg', '/badges/plugins/raycast%3Aann%2Ftools/users.svg'],
  ['/feeds/plugins/raycast:ann/tools.rss', '/feeds/plugins/raycast%3Aann%2Ftools.rss'],
  ['/api/v1/plugins/raycast:ann/tools', '/api/v1/plugins/raycast%3Aann%2Ftools'],
])('a file of an id with slashes, %s, is answered there', async (path, escaped) => {
  const response = await proxy(new NextRequest(`http://localhost${path}`));
  expect(response.headers.get('x-middleware-rewrite')).toBe(`http://localhost${escaped}`);
});

test('the file of a table has none of the headers of pages, where the server asks itself for it too', async () => {
  const table = await proxy(new NextRequest('http://localhost/movers.csv?period=7'));
  const rewritten = table.headers.get('x-middleware-rewrite') ?? '';
  expect(rewritten).toBe('http://localhost/tables/%2Fmovers.csv?period=7');
  for (const { headers } of [table, await proxy(new NextRequest(rewritten))])
    expect([headers.get('cache-control'), headers.get('content-security-policy')]).toEqual([null, null]);
});

async function statusOf(path: string, bytes: number): Promise<number> {
  const headers = { 'content-length': String(bytes) };
  return (await proxy(new NextRequest(`http://localhost${path}`, { method: 'POST', headers }))).status;
}

test('a form goes on with an inventory and what was asked before, and nothing larger does', async () => {
  expect(await statusOf('/check', MOST_FORM_BYTES)).toBe(200);
  expect(await statusOf('/check', MOST_FORM_BYTES + 1)).toBe(413);
});
