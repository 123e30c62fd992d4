import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { test as base } from '@pi/db/testing';
import { ErrorAnswer } from '@pi/domain/api';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';
import { z } from 'zod';
import type { FileAnswer } from './file-route.ts';
import type { PublicRouteOptions } from './transport/public-route.ts';

const ENDPOINT = {
  description: 'A file of a test.',
  params: z.object({}),
  query: z.strictObject({ limit: z.string().optional() }),
  types: ['text/csv; charset=utf-8', 'application/jsonl'],
};

type Ask = (
  answer: FileAnswer,
  query?: string,
  headers?: Record<string, string>,
  options?: PublicRouteOptions & { method?: string },
) => Promise<Response>;

// Modules are reset for each test, because they keep pool, settings and counts.
const test = base.extend<{ ask: Ask }>({
  ask: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    const { fileRoute } = await import('./file-route.ts');
    await use(async (answer, query = '', headers = {}, { method = 'GET', ...options } = {}) => {
      const request = new NextRequest(`http://localhost/file.csv${query}`, { method, headers });
      return fileRoute(ENDPOINT, async () => answer, options).GET(request, { params: Promise.resolve({}) });
    });
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const file: FileAnswer = { body: 'a,b\r\n', type: 'text/csv; charset=utf-8', name: 'a b/"c.csv' };

describe('fileRoute', () => {
  test('refuses an unknown parameter by name, and an Accept that names another type', async ({ ask }) => {
    const wrong = await ask(file, '?format=xml');
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { issues: [{ field: 'format' }] }]);
    const other = await ask(file, '', { Accept: 'application/json' });
    expect([other.status, ErrorAnswer.parse(await other.json()).code]).toEqual([406, 'not_acceptable']);
    expect(other.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('refuses an Accept that names a type of the address which is not that of the file', async ({ ask }) => {
    const cancel = vi.fn<() => void>();
    const lines = await ask({ ...file, body: new ReadableStream({ cancel }) }, '', { Accept: 'application/jsonl' });
    expect(ErrorAnswer.parse(await lines.json())).toMatchObject({
      code: 'not_acceptable',
      message: expect.stringContaining('answers text/csv, and'),
    });
    expect([lines.status, cancel.mock.calls.length]).toEqual([406, 1]);
  });

  test('gives a text an entity tag, and answers 304 to who has it', async ({ ask }) => {
    const first = await ask(file, '', { Accept: 'text/*' });
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="a-b-c.csv"',
      'cache-control': 'private, max-age=60',
      'access-control-allow-origin': '*',
      ratelimit: expect.stringContaining('"address"'),
    });
    const again = await ask(file, '', { 'If-None-Match': first.headers.get('etag') ?? '' });
    expect([again.status, await again.text(), again.headers.get('content-disposition')]).toEqual([304, '', null]);
  });

  test('says of every file whether its data is sample data', async ({ ask, db }) => {
    await claimDataOrigin(db, 'sample');
    for (const body of ['a,b\r\n', new ReadableStream<Uint8Array>({ start: (controller) => controller.close() })])
      expect((await ask({ ...file, body })).headers.get('data-origin')).toBe('sample');
  });

  test('sends a stream as it is read, without an entity tag', async ({ ask }) => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>(
      { pull: (controller) => (pulled++ < 2 ? controller.enqueue(new Uint8Array(1)) : controller.close()) },
      { highWaterMark: 0 },
    );
    const answer = await ask({ ...file, body });
    expect([answer.headers.get('etag'), pulled]).toEqual([null, 0]);
    expect((await answer.bytes()).length).toBe(2);
  });

  test('ends a stream of which HEAD asks only the headers', async ({ ask }) => {
    const cancel = vi.fn<() => void>();
    const answer = await ask({ ...file, body: new ReadableStream({ cancel }) }, '', {}, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-type'), answer.body]).toEqual([200, file.type, null]);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test('leaves it to the file how long it may be kept', async ({ ask }) => {
    const lasting = { ...file, headers: { 'Cache-Control': 'public, max-age=3600' } };
    const kept = await ask(lasting, '', {}, { isCounted: false });
    expect([kept.headers.get('cache-control'), kept.headers.get('ratelimit')]).toEqual(['public, max-age=3600', null]);
    expect((await ask(lasting)).headers.get('cache-control')).toBe('private, max-age=3600');
  });
});
