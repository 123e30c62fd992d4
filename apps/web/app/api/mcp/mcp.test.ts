import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { type Db, pluginTraits } from '@pi/db';
import { test as base } from '@pi/db/testing';
import { deriveSeededFacts } from '@pi/db/testing/seed-facts';
import { seedCompany, seedDay, seedMetric, seedPlugin, TODAY } from '@pi/db/testing/seed-market';
import { quarterOf } from '@pi/domain';
import { marketplaceInfos } from '@pi/scrapers/info';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { listTools, pathOfTool } from '#lib/mcp/list-tools.ts';
import { POST_ENDPOINTS } from '#lib/post-endpoints.ts';

type Handlers = Record<string, (request: NextRequest, context: { params: Promise<object> }) => Promise<Response>>;

// A server as Next is one: it hands each request to the handlers of the route.
const test = base.extend<{ url: string; client: Client }>({
  url: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    const handlers = (await import('./route.ts')) as unknown as Handlers;
    const server = createServer((request, response) => void answer(handlers, request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/mcp`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
  client: async ({ url }, use) => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(url)));
    await use(client);
    await client.close();
  },
});

async function answer(handlers: Handlers, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = 'GET' } = request;
  const sent = new NextRequest(`http://${request.headers.host}${request.url}`, {
    method,
    headers: new Headers(request.headers as Record<string, string>),
    ...(method === 'POST' && { body: Buffer.concat(chunks) }),
  });
  const { status, headers, body } = (await handlers[method]?.(sent, { params: Promise.resolve({}) })) ?? new Response();
  response.writeHead(status, Object.fromEntries(headers));
  response.end(body ? Buffer.from(await new Response(body).arrayBuffer()) : undefined);
}

afterEach(() => {
  vi.unstubAllEnvs();
});

const INFO = marketplaceInfos.find(({ name }) => name === 'chrome-web-store') as (typeof marketplaceInfos)[number];
const marketplace = INFO.name;
const id = `${marketplace}:a`;

async function seed(db: Db) {
  const companyId = await seedCompany(db, 'acme');
  const values = { marketplace, externalId: 'a', name: 'Alpha', users: 1000, usersOn: TODAY, companyId };
  await seedMetric(db, await seedPlugin(db, values), TODAY, { users: 1000 });
  await seedDay(db, TODAY, { marketplace, plugins: 1, seen: 1 });
  await deriveSeededFacts(db, [INFO]);
  await db.update(pluginTraits).set({ tags: ['notes'] });
}

/** What tools are called with that do not answer without arguments. */
const ARGUMENTS: Record<string, Record<string, unknown>> = {
  marketplace: { name: marketplace },
  marketplace_plugins: { name: marketplace, pageSize: 5 },
  marketplace_companies: { name: marketplace },
  marketplace_categories: { name: marketplace },
  company_products: { slug: 'acme' },
  company_changes: { slug: 'acme' },
  tag: { tag: 'notes' },
  report: { quarter: quarterOf(TODAY) },
  plugins: { marketplace },
  plugins_facets: { field: 'category' },
  plugin: { id },
  plugin_metrics: { id },
  plugin_similar: { id },
  plugin_changes: { id },
  plugin_revisions: { id },
  plugin_reviews: { id },
  category: { name: 'productivity' },
  company: { slug: 'acme' },
  compare: { ids: id },
  movers: { marketplace },
  niches: { q: 'alpha' },
  search: { q: 'alpha' },
  check: { ids: [id, 'nothing'], marketplace },
};

describe('the server at /api/mcp', () => {
  test('refuses other methods, broken messages, batches and messages above 4 MB', async ({ url }) => {
    const send = (body: string, headers = {}) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
        body,
      });
    expect((await fetch(url)).status).toBe(405);
    expect((await send('{')).status).toBe(400);
    expect((await send('[]')).status).toBe(400);
    expect((await send(`"${'x'.repeat(5 * 1024 ** 2)}"`)).status).toBe(413);
    expect((await send('{}', { origin: 'https://evil.example' })).status).toBe(403);
  });

  test('says in a tool’s error what the API says, and that there is no such tool', async ({ client, db }) => {
    await seed(db);
    const call = async (name: string, given: Record<string, unknown>) => {
      const { isError, content } = await client.callTool({ name, arguments: given });
      return [isError, content];
    };
    expect(await call('plugin', { id: 'firefox:nothing' })).toEqual([
      true,
      [{ type: 'text', text: 'There is no plugin "firefox:nothing".' }],
    ]);
    expect(await call('plugin', {})).toMatchObject([true, [{ text: 'id is missing.' }]]);
    expect(await call('status', { color: 'red' })).toMatchObject([true, [{ text: 'There is no parameter "color".' }]]);
    expect(await call('check', { ids: ['nowhere:a'] })).toMatchObject([
      true,
      [{ text: expect.stringMatching(/nowhere/) }],
    ]);
    await expect(client.callTool({ name: 'nothing' })).rejects.toThrow('There is no tool "nothing".');
  });

  test('takes a list for what an address has apart by commas, null for nothing, and no objects', async ({
    client,
    db,
  }) => {
    await seed(db);
    const read = async (name: string, given: Record<string, unknown>) => {
      const { isError, content } = await client.callTool({ name, arguments: given });
      const text = (content as { text: string }[])[0]?.text ?? '';
      return isError ? text : JSON.parse(text).plugins;
    };
    const found = [{ id, name: 'Alpha' }];
    const given = { marketplace: [marketplace, 'edge'], fields: ['id', 'name'], limit: 5, q: null };
    expect(await read('plugins', given)).toEqual(found);
    expect(await read('check', { ids: [id], marketplace: null, since: null })).toMatchObject(found);
    const refusal = 'q must be a text, a number or a list of them.';
    expect(await read('plugins', { q: {} })).toBe(refusal);
    expect(await read('plugins', { q: [[1]] })).toBe(refusal);
  });

  test('refuses unknown fields by name, and fields of a tool that has none', async ({ client, db }) => {
    await seed(db);
    const refusal = async (name: string, given: Record<string, unknown>) => {
      const { isError, content } = await client.callTool({ name, arguments: given });
      return [isError, (content as { text: string }[])[0]?.text];
    };
    expect(await refusal('plugin', { id, fields: 'plugin,color' })).toEqual([
      true,
      expect.stringMatching(/^fields: there is no field "color"; there are .*plugin/),
    ]);
    expect(await refusal('plugins', { fields: '' })).toEqual([true, expect.stringContaining('no field ""')]);
    expect(await refusal('check', { ids: [id], fields: 'plugins' })).toEqual([true, 'There is no parameter "fields".']);
  });

  test('answers the fields that are wanted alone, of rows where the answer is a list', async ({ client, db }) => {
    await seed(db);
    const read = async (name: string, given: Record<string, unknown>) => {
      const { content } = await client.callTool({ name, arguments: given });
      return JSON.parse((content as { text: string }[])[0]?.text ?? '');
    };
    const { plugins } = await read('plugins', { marketplace, fields: 'id,name' });
    expect(plugins).toEqual([{ id, name: 'Alpha' }]);
    expect(Object.keys(await read('status', { fields: 'marketplaces' })).sort()).toEqual([
      'dataOrigin',
      'marketplaces',
    ]);
  });

  test('lists every tool, and each answers in the shape of its endpoint, as text alone', async ({ client, db }) => {
    await seed(db);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(listTools().map(({ name }) => name));
    for (const { name } of tools) {
      const called = await client.callTool({ name, arguments: ARGUMENTS[name] ?? {} });
      expect(called).toEqual({ content: [{ type: 'text', text: expect.any(String) }] });
      const text = (called.content as { text: string }[])[0]?.text ?? '';
      const { answer } = { ...ENDPOINTS, ...POST_ENDPOINTS }[pathOfTool(name) ?? '/api/v1'];
      const answered = JSON.parse(text);
      expect([name, answer.parse(answered)]).toEqual([name, answered]);
    }
  });

  test.for(['server-initialize', 'ping', 'tools-list', 'dns-rebinding-protection'])(
    'conforms to the protocol: %s',
    async (scenario, { url }) => {
      const suite = join(
        import.meta.dirname,
        '../../../../../node_modules/@modelcontextprotocol/conformance/dist/index.js',
      );
      const run = promisify(execFile)(process.execPath, [suite, 'server', '--url', url, '--scenario', scenario]);
      expect((await run).stdout).toMatch(/Passed: (\d+)\/\1,/);
    },
  );
});
