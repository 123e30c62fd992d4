import { pluginMetrics, pluginRevisions, plugins } from '@pi/db';
import { getAdapter } from '@pi/scrapers';
import { describe, expect } from 'vitest';
import { type Asked, daysOf, newFetcher, see, test } from '../../../../test/history-fixture.ts';
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

/** Lets the server answer as the API does: robots.txt closes it, every plugin has these downloads. */
function api(asked: Asked, body: unknown, status = 200): void {
  asked.answer = ({ url }, response) =>
    url === '/robots.txt'
      ? response.end('User-agent: *\nDisallow: /')
      : response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Runs the backfill with the operator's exception recorded. */
async function fill(deps: HistoryDeps, asked: Asked) {
  asked.exceptions.push({ marketplace: 'wordpress', decidedBy: 'test', decidedOn: '2026-01-01', why: 'test' });
  const fetcher = newFetcher(asked);
  try {
    return await backfill({ ...deps, fetcher }, wordpressDownloads, wordpress, { ids: ['moss'] });
  } finally {
    await fetcher.close();
  }
}

describe("backfill from WordPress' daily downloads", () => {
  test('asks nothing but robots.txt where no exception is recorded', async ({ deps, asked }) => {
    api(asked, DAILY);
    const report = await backfill(deps, wordpressDownloads, wordpress, { ids: ['moss'] });
    expect([report.status, asked.paths]).toEqual(['failed', []]);
    expect(report.message).toContain('ROBOTS_EXCEPTIONS records no exception');
  });

  test.for([
    ['<html>', 200, 'no map of days and downloads'],
    [{ '2026-05-27': 'many' }, 200, 'no map of days and downloads'],
    [{ yesterday: 5 }, 200, 'no map of days and downloads'],
    [{ error: 'Plugin not found.' }, 404, 'status 404'],
  ] as const)('tells an answer that is none: %j', async ([body, status, message], { db, deps, asked }) => {
    await see(db, 'wordpress', '2026-05-31T03:00:00Z', downloads(100));
    api(asked, body, status);
    const report = await fill(deps, asked);
    expect([report.status, report.failures[0]?.message]).toEqual(['failed', expect.stringContaining(message)]);
    expect(await daysOf(db, 'moss')).toHaveLength(1);
  });

  test('tells it where no total was ever seen', async ({ deps, asked }) => {
    api(asked, DAILY);
    expect((await fill(deps, asked)).failures[0]?.message).toContain('no total of its downloads was ever seen');
  });

  test('a plugin that nobody downloads has no history, and that is no failure', async ({ db, deps, asked }) => {
    await see(db, 'wordpress', '2026-05-31T03:00:00Z', downloads(100));
    api(asked, []);
    const report = await fill(deps, asked);
    expect([report.status, report.counts.newDays]).toEqual(['succeeded', 0]);
  });

  test('fills in totals as near the truth, and keeps those that were seen', async ({ db, deps, asked }) => {
    await see(db, 'wordpress', '2026-05-28T03:00:00Z', downloads(91));
    await see(db, 'wordpress', '2026-05-31T03:00:00Z', downloads(100));
    api(asked, DAILY);
    const report = await fill(deps, asked);
    expect([report.status, report.counts.newDays, asked.paths]).toEqual(['succeeded', 3, [URL]]);
    expect(await daysOf(db, 'moss')).toEqual([
      ['2026-05-27', 91, 'wordpress-downloads'],
      ['2026-05-28', 91, 'seen'],
      ['2026-05-29', 97, 'wordpress-downloads'],
      ['2026-05-30', 100, 'wordpress-downloads'],
      ['2026-05-31', 100, 'seen'],
    ]);
    const kinds = (await db.select().from(pluginMetrics)).map((row) => [row.source === null, row.downloadsKind]);
    expect(new Set(kinds.map(String))).toEqual(new Set(['true,exact', 'false,rounded']));
  });

  test('says nothing of the texts of its days, nor of the state', async ({ db, deps, asked }) => {
    await see(db, 'wordpress', '2026-05-31T03:00:00Z', downloads(100));
    const state = async () =>
      (await db.select().from(plugins)).map((row) => [
        row.downloads,
        row.downloadsOn,
        row.firstSeenOn,
        row.lastSeenOn,
        row.stateAt,
      ]);
    const before = [await state(), await db.select().from(pluginRevisions)];
    api(asked, DAILY);
    await fill(deps, asked);
    expect([await state(), await db.select().from(pluginRevisions)]).toEqual(before);
  });
});
