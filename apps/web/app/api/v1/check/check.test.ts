import { marketChanges } from '@pi/db';
import { test as base } from '@pi/db/testing';
import { seedFound } from '@pi/db/testing/seed-found';
import { CheckAnswer } from '@pi/domain/api';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';

interface Sent {
  body: string | Uint8Array<ArrayBuffer>;
  type?: string;
  accept?: string;
  query?: string;
}
type Send = (sent: Sent) => Promise<Response>;

// Modules are reset for each test, because they keep the pool and the limits.
const test = base.extend<{ send: Send }>({
  send: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    const { POST } = await import('./route.ts');
    await use(async ({ body, type = 'application/json', accept, query = '' }) =>
      POST(
        new NextRequest(`http://localhost/api/v1/check${query}`, {
          method: 'POST',
          headers: { 'content-type': type, ...(accept && { accept }) },
          body,
        }),
        { params: Promise.resolve({}) },
      ),
    );
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const json = (value: unknown): Sent => ({ body: JSON.stringify(value) });
const issueOf = async (response: Response) => {
  const { issues, message } = await response.json();
  return [response.status, issues[0]?.field ?? null, message];
};

describe('POST /api/v1/check', () => {
  test('refuses a wrong body, naming the field', async ({ send }) => {
    const wrong: [body: object, field: string, message: RegExp][] = [
      [{}, 'ids', /^ids is missing\.$/],
      [{ ids: [1] }, 'ids.0', /^ids.0 must be a text\.$/],
      [{ ids: [' '] }, 'ids', /^There is no id: give at least one\.$/],
      [{ ids: ['a'], marketplace: 'x' }, 'marketplace', /^marketplace must be one of/],
      [{ ids: ['x:a'] }, 'ids', /^There is no marketplace “x”/],
      [{ ids: ['a'], since: 'soon' }, 'since', /^since must be a day/],
      [{ ids: ['a'], since: '2098-01-01' }, 'since', /^since must not be in the future\.$/],
      [{ ids: ['a'], name: 'x' }, 'name', /^There is no parameter "name"\.$/],
    ];
    for (const [body, field, message] of wrong)
      expect(await issueOf(await send(json(body)))).toEqual([400, field, expect.stringMatching(message)]);
  });

  test('refuses what is neither JSON nor CSV, a CSV without ids, and parameters beside JSON', async ({ send }) => {
    expect((await send({ body: '[1' })).status).toBe(400);
    expect((await send({ body: 'a', type: 'text/plain' })).status).toBe(400);
    expect(await issueOf(await send({ body: 'Device\nPC\n', type: 'text/csv' }))).toMatchObject([
      400,
      'ids',
      expect.any(String),
    ]);
    expect(await issueOf(await send({ ...json({ ids: ['a'] }), query: '?marketplace=edge' }))).toMatchObject([
      400,
      'marketplace',
      expect.any(String),
    ]);
    expect((await send({ ...json({ ids: ['a'] }), accept: 'image/png' })).status).toBe(406);
  });

  test('refuses 5,001 ids, and a body of more than 4 MB', async ({ send }) => {
    const ids = Array.from({ length: 5001 }, (_, at) => `firefox:${at}`);
    expect(await issueOf(await send(json({ ids })))).toMatchObject([
      400,
      'ids',
      expect.stringMatching(/^There are 5,001/),
    ]);
    const csv = `id\n${ids.join('\n')}`;
    expect(await issueOf(await send({ body: csv, type: 'text/csv' }))).toMatchObject([400, 'ids', expect.any(String)]);
    expect((await send({ body: new Uint8Array(4 * 1024 ** 2 + 1), type: 'text/csv' })).status).toBe(413);
  });

  test('names the first of two million values that are no ids, in a short answer', async ({ send }) => {
    const response = await send({ body: `{"ids":["a",${'1,'.repeat(1_900_000)}1]}` });
    expect(await issueOf(response)).toEqual([400, 'ids.1', 'ids.1 must be a text.']);
  });

  test('says of each id what became of its plugin, the worst first', async ({ send, db }) => {
    const pluginId = await seedFound(db, { externalId: 'good', name: 'Good', marketplace: 'firefox', users: 7 });
    const left = { status: 'delisted', delistedOn: '2026-11-12' } as const;
    await seedFound(db, { externalId: 'gone', name: 'Gone', marketplace: 'firefox', ...left });
    await seedFound(db, { externalId: 'both', name: 'Both', marketplace: 'firefox' });
    await seedFound(db, { externalId: 'both', name: 'Both', marketplace: 'edge' });
    const change = { marketplace: 'firefox', pluginId, day: '2026-11-10', at: new Date('2026-11-10') };
    await db.insert(marketChanges).values([{ ...change, kind: 'permission_added', after: 'history' }]);
    const ids = ['good', 'both', 'firefox:gone', 'https://example.com/x', 'firefox:nothing'];
    const answer = CheckAnswer.parse(await (await send(json({ ids }))).json());
    expect(answer.plugins.map(({ given, state, candidates }) => [given, state, candidates])).toEqual([
      ['firefox:gone', 'delisted', []],
      ['good', 'listed', []],
      ['both', 'ambiguous', expect.arrayContaining(['firefox:both', 'edge:both'])],
      ['https://example.com/x', 'unreadable', []],
      ['firefox:nothing', 'never_seen', []],
    ]);
    expect(answer.plugins[1]).toMatchObject({
      ...{ id: 'firefox:good', name: 'Good', metric: 'users', number: { value: 7 }, riskAdded: 'high' },
      permissionsAdded: [{ day: '2026-11-10', permission: 'history' }],
    });
    expect(answer.summary).toEqual({
      ...{ given: 5, listed: 1, missing: 0, delisted: 1, changedOwner: 0, gainedHighRisk: 1, neverSeen: 1, unclear: 2 },
    });
    const later = CheckAnswer.parse(await (await send(json({ ids: ['good'], since: '2026-11-11' }))).json());
    expect(later).toMatchObject({ since: '2026-11-11', plugins: [{ permissionsAdded: [], riskAdded: null }] });
  });

  test('finds an extension of VS Code whose id is written in small letters, and no other id', async ({ send, db }) => {
    await seedFound(db, { externalId: 'GitHub.copilot', name: 'Copilot', marketplace: 'vs-code' });
    await seedFound(db, { externalId: 'Notes', name: 'Notes', marketplace: 'obsidian' });
    const ids = ['github.copilot@1.2.3', 'GitHub.copilot', 'obsidian:notes', 'vs-code:github.other'];
    const { plugins } = CheckAnswer.parse(await (await send(json({ ids }))).json());
    expect(Object.fromEntries(plugins.map(({ given, id }) => [given, id]))).toEqual({
      ...{ 'github.copilot@1.2.3': 'vs-code:GitHub.copilot', 'GitHub.copilot': 'vs-code:GitHub.copilot' },
      ...{ 'obsidian:notes': null, 'vs-code:github.other': null },
    });
  });

  test('reads a CSV and answers one, with a row for each id', async ({ send, db }) => {
    await seedFound(db, { externalId: 'good', name: '=Good', marketplace: 'firefox', users: 7 });
    const body = '\uFEFFDevice;Add-on ID\r\nPC-1;good\r\nPC-2;other\r\n';
    const sent = { body, type: 'text/csv; charset=utf-8', accept: 'text/csv', query: '?marketplace=firefox' };
    const response = await send(sent);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [header, ...rows] = (await response.text()).trim().split('\r\n');
    expect(header).toMatch(/^given,state,id,candidates,.*,ownerChanges,permissionsAdded,/);
    expect(rows).toMatchObject([expect.stringMatching(/^other,never_seen,/), expect.stringContaining("'=Good")]);
  });
});
