import { ingestionFailures, ingestionRuns, pluginRevisions, plugins } from '@pi/db';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { describe, expect } from 'vitest';
import { type Asked, daysOf, newFetcher, see, test } from '../../../../test/history-fixture.ts';
import { backfill } from '../../run-backfill.ts';
import { internetArchive } from './index.ts';

const toy: MarketplaceAdapter = {
  ...toyAdapter,
  info: { ...toyAdapter.info, archived: { under: ['toy.example/plugins/'], page: '/plugins/\\w+$' } },
};

/** Lets the server play the archive: its list in parts of two lines, and the pages in it; `users` by moment. */
function archive(asked: Asked, captures: Record<string, { id: string; users: number }>, more: unknown[] = []) {
  const refusals: [status: number, headers?: Record<string, string>][] = [];
  const own = new Set<string>();
  const lines = Object.entries(captures).map(([timestamp, { id }]) => [
    `example,toy)/plugins/${id}`,
    timestamp,
    `https://toy.example/plugins/${id}`,
  ]);
  const rows: unknown[] = [...lines.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)), ...more];
  asked.answer = ({ url = '', headers }, response) => {
    if (headers.host !== 'web.archive.org' || url === '/robots.txt') return response.writeHead(404).end();
    if (url.startsWith('/cdx/'))
      return response.end(JSON.stringify(part(new URL(url, 'https://x').searchParams.get('resumeKey'))));
    const refusal = refusals.shift();
    if (refusal) return response.writeHead(...refusal).end();
    const [, timestamp = '', id] = /^\/web\/(\d{14})id_\/https:\/\/toy\.example\/plugins\/(\w+)$/.exec(url) ?? [];
    if (own.has(timestamp)) return response.end('<html>The archive is tired</html>');
    const [year, ...rest] = timestamp.match(/^\d{4}|\d\d/g) ?? [];
    const [month, day, hour, minute, second] = rest;
    const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    response.setHeader('memento-datetime', moment.toUTCString());
    return response.end(JSON.stringify({ id, users: captures[timestamp]?.users }));
  };
  const part = (resumeKey: string | null) => {
    const start = Number(resumeKey ?? 0);
    const rest = start + 2 < rows.length ? [[], [String(start + 2)]] : [];
    return [['urlkey', 'timestamp', 'original'], ...rows.slice(start, start + 2), ...rest];
  };
  return { refusals, own };
}

const pagesAsked = ({ paths }: Asked) => paths.filter((path) => path.includes('id_/')).length;

describe('backfill from the Internet Archive', () => {
  test('tells a line of the list that is broken, and fills in the others', async ({ db, deps, asked }) => {
    archive(asked, { '20240105120000': { id: 'a', users: 10 } }, [
      ['x', 'yesterday', 'https://toy.example/plugins/b'],
      7,
    ]);
    const report = await backfill(deps, internetArchive, toy, {});
    expect([report.status, report.counts.newDays]).toEqual(['partial', 1]);
    expect(report.failures.map(({ kind }) => kind)).toEqual(['unusable_line', 'unusable_line']);
    expect(await daysOf(db, 'a')).toEqual([['2024-01-05', 10, 'internet-archive']]);
  });

  test("takes a page of the archive's own for no page of the store", async ({ db, deps, asked }) => {
    const { own } = archive(asked, {
      '20240105120000': { id: 'a', users: 10 },
      '20240205120000': { id: 'a', users: 11 },
    });
    own.add('20240205120000');
    const report = await backfill(deps, internetArchive, toy, {});
    expect(report.failures.map(({ message }) => message)).toEqual([
      'the Internet Archive answered with a page of its own, status 200',
    ]);
    expect(await daysOf(db, 'a')).toEqual([['2024-01-05', 10, 'internet-archive']]);

    own.clear();
    expect((await backfill(deps, internetArchive, toy, {})).status).toBe('succeeded');
    expect(await db.$count(ingestionFailures)).toBe(0);
    expect(await daysOf(db, 'a')).toHaveLength(2);
    expect(pagesAsked(asked)).toBe(3);
  });

  test('waits as long as it is asked to, and goes on', async ({ db, deps, asked }) => {
    const { refusals } = archive(asked, { '20240105120000': { id: 'a', users: 10 } });
    refusals.push([429, { 'retry-after': '47' }]);
    expect((await backfill(deps, internetArchive, toy, {})).status).toBe('succeeded');
    expect(asked.waits).toEqual([47_000]);
    expect(await daysOf(db, 'a')).toHaveLength(1);
  });

  test('ends when it is refused, and goes on with the rest when it is called again', async ({ db, deps, asked }) => {
    const { refusals } = archive(asked, {
      '20240105120000': { id: 'a', users: 10 },
      '20240205120000': { id: 'b', users: 11 },
    });
    refusals.push([403]);
    const report = await backfill(deps, internetArchive, toy, {});
    expect([report.status, report.message]).toEqual(['failed', expect.stringContaining('403')]);
    expect(report.counts.failures).toBe(1);

    const fetcher = newFetcher(asked);
    expect((await backfill({ ...deps, fetcher }, internetArchive, toy, {})).status).toBe('succeeded');
    await fetcher.close();
    expect(await db.$count(plugins)).toBe(2);
    expect(await db.$count(ingestionRuns)).toBe(1);
  });

  test('asks nothing but robots.txt where that says no', async ({ deps, asked }) => {
    asked.answer = (_, response) => response.end('User-agent: *\nDisallow: /');
    const report = await backfill(deps, internetArchive, toy, {});
    expect([report.status, asked.paths]).toEqual(['failed', []]);
  });

  test('fails with one sentence where the archive is not known to keep pages', async ({ deps }) => {
    const report = await backfill(deps, internetArchive, toyAdapter, {});
    expect(report.message).toContain('not known to keep pages of Toy Store');
  });

  test('keeps what we saw on a day, and the state that we saw', async ({ db, deps, asked }) => {
    await see(db, 'toy', '2024-01-05T03:00:00Z', {
      externalId: 'a',
      name: 'Seen',
      users: { value: 99, kind: 'exact' },
    });
    archive(asked, {
      '20240105120000': { id: 'a', users: 10 },
      '20240205120000': { id: 'a', users: 11 },
      '20231205120000': { id: 'a', users: 9 },
    });
    const report = await backfill(deps, internetArchive, toy, {});
    expect(report.counts.newDays).toBe(2);
    expect(await daysOf(db, 'a')).toEqual([
      ['2023-12-05', 9, 'internet-archive'],
      ['2024-01-05', 99, 'seen'],
      ['2024-02-05', 11, 'internet-archive'],
    ]);
    const [plugin] = await db.select().from(plugins);
    expect(plugin).toMatchObject({
      name: 'Seen',
      users: 99,
      source: null,
      firstSeenOn: '2023-12-05',
      lastSeenOn: '2024-01-05',
    });
    const revisions = await db.select().from(pluginRevisions).orderBy(pluginRevisions.seenAt);
    expect(revisions.map(({ source, content }) => [source, content.name])).toEqual([
      ['internet-archive', 'Plugin a'],
      [null, 'Seen'],
    ]);
  });

  test('asks for one capture of an address a month, or a day where that is wanted', async ({ db, deps, asked }) => {
    const captures = {
      '20240105120000': { id: 'a', users: 10 },
      '20240105130000': { id: 'a', users: 11 },
      '20240120120000': { id: 'a', users: 12 },
      '20240120130000': { id: 'b', users: 1 },
    };
    archive(asked, captures);
    await backfill(deps, internetArchive, toy, {});
    expect((await daysOf(db, 'a')).map(([, users]) => users)).toEqual([10]);
    expect((await daysOf(db, 'b')).map(([, users]) => users)).toEqual([1]);
    await backfill(deps, internetArchive, toy, { every: 'day' });
    expect((await daysOf(db, 'a')).map(([, users]) => users)).toEqual([10, 12]);
    // What was kept the first time is not asked for again.
    expect(pagesAsked(asked)).toBe(3);
  });
});
