import { test as base } from '@pi/db/testing';
import { seedFound } from '@pi/db/testing/seed-found';
import { afterEach, describe, expect, vi } from 'vitest';

type Send = (fields: Record<string, string | File>, headers?: Record<string, string>) => Promise<Response>;

// Modules are reset for each test, because they keep the pool and the limits.
const test = base.extend<{ send: Send }>({
  send: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    const { POST } = await import('./route.ts');
    await use((fields, headers = { 'sec-fetch-site': 'same-origin' }) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      return POST(new Request('http://localhost/check/csv', { method: 'POST', headers, body }));
    });
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('POST /check/csv', () => {
  test('is refused from another site, without ids and where it is too large, in a page', async ({ send }) => {
    expect((await send({ ids: 'edge:a' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const empty = await send({ ids: ' ' });
    expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining('There is no id')]);
    expect((await send({ ids: 'x'.repeat(5 * 1024 ** 2) })).status).toBe(413);
    const broken = await send({ ids: 'a' }, { 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' });
    expect(broken.status).toBe(400);
  });

  test('answers pasted ids, a pasted CSV and those of a file in one file', async ({ send, db }) => {
    await seedFound(db, { externalId: 'a', name: 'Alpha', marketplace: 'firefox' });
    await seedFound(db, { externalId: 'b', name: 'Beta', marketplace: 'firefox' });
    const file = new File(['Device\tExtension ID\nPC-1\tb\n'], 'list.tsv');
    const linesOf = async (response: Response) => (await response.text()).trim().split('\r\n').slice(1).sort();
    const both = await send({ marketplace: 'firefox', since: '', ids: 'a', file });
    expect(both.headers.get('content-disposition')).toContain('inventory-check.csv');
    expect(await linesOf(both)).toEqual([expect.stringContaining('Alpha'), expect.stringContaining('Beta')]);
    const pasted = await send({ marketplace: 'firefox', ids: 'Name;ID\r\nWhat;a\r\n' });
    expect(await linesOf(pasted)).toEqual([expect.stringContaining('Alpha')]);
  });

  test('answers 5,000 ids with a row each', async ({ send }) => {
    const ids = Array.from({ length: 5000 }, (_, at) => `chrome-web-store:${String(at).padStart(32, 'a')}`);
    const response = await send({ ids: ids.join('\r\n') });
    expect([response.status, (await response.text()).trim().split('\r\n').length]).toEqual([200, 5001]);
  });

  test('takes a form that carries what was asked before, too', async ({ send }) => {
    const before = 'x'.repeat(4 * 1024 ** 2);
    expect((await send({ ids: 'edge:a', $ACTION_1: before })).status).toBe(200);
  });

  test('is refused for the file where all ids are of it, else for the ids', async ({ send }) => {
    const file = new File([`id\n${Array.from({ length: 5001 }, (_, at) => `edge:${at}`).join('\n')}`], 'list.csv');
    expect((await send({ ids: '', file })).status).toBe(400);
    const { checkForm } = await import('#lib/check/check-form.ts');
    const fieldOf = async (ids: string) => {
      const form = new FormData();
      form.set('ids', ids);
      form.set('file', file);
      const refused = await checkForm(form, new Headers());
      return 'issues' in refused ? refused.issues[0]?.field : null;
    };
    expect([await fieldOf(' '), await fieldOf('edge:a')]).toEqual(['file', 'ids']);
  });
});
