import { pluginMetrics, pluginRevisions, plugins } from '@pi/db';
import { getAdapter } from '@pi/scrapers';
import { describe, expect } from 'vitest';
import {
  type HistoryServer,
  listMetricDays,
  newFetcher,
  storeObservation,
  test,
} from '../../../../test/history-fixture.ts';
import type { HistoryDeps } from '../../history-source.ts';
import { backfill } from '../../run-backfill.ts';
import { wordpressDownloads } from './index.ts';

const wordpress = getAdapter('wordpress');
const DAILY = { '2026-05-27': '5', '2026-05-28': '7', '2026-05-29': 0, '2026-05-30': '3' };
const URL = 'api.wordpress.org/stats/plugin/1.0/downloads.php?slug=moss&limit=730';

const downloads = (value: number) => ({
  externalId: 'moss',
  users: undefined,
  downloads: { value, kind: 'exact' as const },
});

/** Makes the server the API: robots.txt disallows it, every plugin has these downloads. */
function api(server: HistoryServer, body: unknown, status = 200): void {
  server.answer = ({ url }, response) =>
    url === '/robots.txt'
      ? response.end('User-agent: *\nDisallow: /')
      : response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Runs the backfill with the operator's exception recorded. */
async function fill(deps: HistoryDeps, server: HistoryServer) {
  server.exceptions.push({ marketplace: 'wordpress', decidedBy: 'test', decidedOn: '2026-01-01', why: 'test' });
  const fetcher = newFetcher(server);
  try {
    return await backfill({ ...deps, fetcher }, wordpressDownloads, wordpress, { ids: ['moss'] });
  } finally {
    await fetcher.close();
  }
}

describe("backfill from WordPress' daily downloads", () => {
  test('requests nothing but robots.txt when no exception is recorded', async ({ deps, server }) => {
    api(server, DAILY);
    const report = await backfill(deps, wordpressDownloads, wordpress, { ids: ['moss'] });
    expect([report.status, server.paths]).toEqual(['failed', []]);
    expect(report.message).toContain('ROBOTS_EXCEPTIONS records no exception');
  });

  test.for([
    ['<html>', 200, 'not a map of days and downloads'],
    [{ '2026-05-27': 'many' }, 200, 'not a map of days and downloads'],
    [{ '2026-05-27': null }, 200, 'not a map of days and downloads'],
    [{ '2026-05-27': false }, 200, 'not a map of days and downloads'],
    [{ yesterday: 5 }, 200, 'not a map of days and downloads'],
    [{ error: 'Plugin not found.' }, 404, 'status 404'],
  ] as const)('names what is wrong with a response: %j', async ([body, status, message], { db, deps, server }) => {
    await storeObservation(db, 'wordpress', '2026-05-31T03:00:00Z', downloads(100));
    api(server, body, status);
    const report = await fill(deps, server);
    expect([report.status, report.failures[0]?.message]).toEqual(['failed', expect.stringContaining(message)]);
    expect(await listMetricDays(db, 'moss')).toHaveLength(1);
  });

  test('fails for a plugin without a stored total', async ({ deps, server }) => {
    api(server, DAILY);
    expect((await fill(deps, server)).failures[0]?.message).toContain('no total of its downloads is stored');
  });

  test('succeeds without history for a plugin without downloads', async ({ db, deps, server }) => {
    await storeObservation(db, 'wordpress', '2026-05-31T03:00:00Z', downloads(100));
    api(server, []);
    const report = await fill(deps, server);
    expect([report.status, report.counts.newDays]).toEqual(['succeeded', 0]);
  });

  test('adds totals as rounded numbers, and keeps those of the marketplace', async ({ db, deps, server }) => {
    await storeObservation(db, 'wordpress', '2026-05-28T03:00:00Z', downloads(91));
    await storeObservation(db, 'wordpress', '2026-05-31T03:00:00Z', downloads(100));
    api(server, DAILY);
    const report = await fill(deps, server);
    expect([report.status, report.counts.newDays, server.paths]).toEqual(['succeeded', 3, [URL]]);
    expect(await listMetricDays(db, 'moss')).toEqual([
      ['2026-05-27', 91, 'wordpress-downloads'],
      ['2026-05-28', 91, 'marketplace'],
      ['2026-05-29', 97, 'wordpress-downloads'],
      ['2026-05-30', 100, 'wordpress-downloads'],
      ['2026-05-31', 100, 'marketplace'],
    ]);
    const kinds = (await db.select().from(pluginMetrics)).map((row) => [row.source === null, row.downloadsKind]);
    expect(new Set(kinds.map(String))).toEqual(new Set(['true,exact', 'false,rounded']));
  });

  test('changes neither contents nor the current state', async ({ db, deps, server }) => {
    await storeObservation(db, 'wordpress', '2026-05-31T03:00:00Z', downloads(100));
    const state = async () =>
      (await db.select().from(plugins)).map((row) => [
        row.downloads,
        row.downloadsOn,
        row.firstSeenOn,
        row.lastSeenOn,
        row.stateAt,
      ]);
    const before = [await state(), await db.select().from(pluginRevisions)];
    api(server, DAILY);
    await fill(deps, server);
    expect([await state(), await db.select().from(pluginRevisions)]).toEqual(before);
  });
});
