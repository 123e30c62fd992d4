import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { openApiDocument } from './document.ts';
import { OPENAPI_FILE } from './document-file.ts';
import { answerChecks } from './testing/answer-checks.ts';
import { test } from './testing/api-test.ts';
import { parametersIn } from './testing/arbitrary-call.ts';
import { matchPath } from './testing/handlers.ts';

interface Result {
  response: Response;
  data: unknown;
  error: unknown;
}
type Operation = (options: object) => Promise<Result>;

/** The sample may have no day that is recent enough, and has no report as a document. */
const OTHERWISE: Record<string, number[]> = { getHealth: [200, 503], getReportReportPdf: [404] };

const folder = mkdtempSync(join(tmpdir(), 'pi-client-'));
const document = openApiDocument();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([, { operationId, parameters }]) => ({ path, operationId, parameters })),
);

describe('a client that a generator makes of the document', () => {
  beforeAll(async () => {
    const script = join(import.meta.dirname, 'testing/generate-client.ts');
    await promisify(execFile)(process.execPath, [script, OPENAPI_FILE, folder]);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('calls every operation, and each answer is as described', async ({ api }) => {
    const file = join(folder, 'sdk.gen.ts');
    const sdk: Record<string, Operation> = await import(/* @vite-ignore */ file);
    const { createClient } = await import(/* @vite-ignore */ join(folder, 'client/index.ts'));
    const client = createClient({
      baseUrl: 'http://localhost',
      fetch: async (request: Request) => {
        const { pathname, searchParams } = new URL(request.url);
        const matched = matchPath(Object.keys(document.paths), pathname);
        if (!matched) throw new Error(`The document has no path for ${pathname}.`);
        const body = request.method === 'POST' ? await request.text() : undefined;
        const { method, headers } = request;
        return api.call({
          ...matched,
          method,
          headers: Object.fromEntries(headers),
          query: [...searchParams],
          ...(body !== undefined && { body }),
        });
      },
    });
    const check = answerChecks(document);
    const [id, slug, name, quarter] = ['id', 'slug', 'name', 'quarter'].map((one) => api.known[one]?.[0]);
    const known = { id, slug, name, quarter, preset: 'abandoned', format: 'json' };
    const category = { name: 'productivity' };
    const parts: Record<string, object> = {
      '/api/v1/categories/{name}': category,
      '/api/v1/tags/{tag}': { tag: api.known.tag?.[0] },
      '/badges/plugins/{id}/{file}': { id, file: 'users.svg' },
      '/feeds/companies/{file}': { file: `${slug}.rss` },
      '/feeds/plugins/{file}': { file: `${id}.json` },
    };
    const wrong: unknown[] = [];
    for (const { path, operationId, parameters } of operations) {
      const needsIds = parametersIn(document, { parameters }).some((one) => one.name === 'ids');
      const query = needsIds ? { ids: api.known.ids?.[0] } : {};
      const result = await sdk[operationId]?.({
        ...{ client, query, path: { ...known, ...(path.startsWith('/categories/') && category), ...parts[path] } },
        ...(operationId.startsWith('post') && { body: { ids: api.known.id?.slice(0, 3) } }),
      });
      const status = result?.response.status ?? 0;
      const type = result?.response.headers.get('content-type') ?? '';
      const complaint = check({ operationId, status, type, body: result?.data ?? result?.error });
      const isAnswer = (OTHERWISE[operationId] ?? [200]).includes(status);
      if (!isAnswer || complaint) wrong.push({ operationId, status, complaint, error: result?.error });
    }
    const asCsv = await sdk.postCheck?.({
      ...{ client, query: { since: '2026-11-10' }, body: `Extension ID\n${id}\n`, bodySerializer: null },
      ...{ headers: { 'Content-Type': 'text/csv', Accept: 'text/csv' }, parseAs: 'text' },
    });
    const type = asCsv?.response.headers.get('content-type') ?? '';
    const status = asCsv?.response.status ?? 0;
    const complaint = check({ operationId: 'postCheck', status, type, body: asCsv?.data });
    expect({ status, complaint, text: asCsv?.data }).toEqual({
      ...{ status: 200, complaint: null, text: expect.stringContaining(`${id}`) },
    });
    expect(operations.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  }, 120_000);
});
