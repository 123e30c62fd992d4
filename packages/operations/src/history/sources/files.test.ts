import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sharedData } from '@pi/config/shared-data';
import { marketplaceDays, pluginMetrics, plugins } from '@pi/db';
import { getAdapter } from '@pi/scrapers';
import { describe, expect } from 'vitest';
import { daysOf, test } from '../../../test/history-fixture.ts';
import type { BackfillOptions, HistoryDeps, HistorySource } from '../history-source.ts';
import { backfill } from '../run-backfill.ts';
import { chromeManifests } from './chrome-manifests.ts';
import { figmaFiles } from './figma-files.ts';
import { obsidianHistory } from './obsidian-history/index.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';

function fill(deps: HistoryDeps, source: HistorySource, options: BackfillOptions) {
  return backfill(deps, source, getAdapter(source.marketplace ?? ''), options);
}

/** Writes a file, and the folders it lies in. */
function write(folder: string, path: string, body: unknown): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), path.endsWith('.gz') ? gzipSync(text) : text);
}

describe.for([chromeManifests, obsidianHistory, figmaFiles])('backfill from files: $name', (source) => {
  test('fails with one sentence where there is nothing to read', async ({ deps, folder }) => {
    for (const path of [folder, join(folder, 'nowhere')]) {
      const report = await fill(deps, source, { path });
      expect([report.status, report.message]).toEqual(['failed', expect.stringContaining(`--path: ${path}`)]);
    }
  });
});

describe('backfill from the Chrome manifests', () => {
  const front = (users: number | string) =>
    `---\nname: Tab Gardener\nuser_count: ${users}\n---\n\n{"permissions": ["tabs"]}`;

  test('tells a file that is no YAML, and a file of no known day', async ({ db, deps, folder }) => {
    const other = ID.replaceAll('a', 'b');
    write(folder, `manifests-2024-04-13/${other}.json`, '{"name": "no front matter"}');
    write(folder, `manifests-2024-04-13/${ID}.json`, front(3000));
    write(folder, `elsewhere/${ID}.json`, front(3));
    const report = await fill(deps, chromeManifests, { path: folder });
    expect(report.status).toBe('partial');
    expect(report.failures.map(({ message }) => message)).toEqual([
      expect.stringContaining('give it with --date'),
      expect.stringContaining('front matter'),
    ]);
    expect(await daysOf(db, ID)).toEqual([['2024-04-13', 3000, 'chrome-manifests']]);
  });

  test('fills in a snapshot after the other, once', async ({ db, deps, folder }) => {
    write(folder, `manifests-2024-04-13/${ID}.json.gz`, front(3000));
    write(folder, `manifests-2023-06-01/${ID}.json`, front("'4,000+'"));
    expect((await fill(deps, chromeManifests, { path: folder })).counts.newDays).toBe(2);
    expect((await fill(deps, chromeManifests, { path: folder })).counts.newDays).toBe(0);
    expect(await daysOf(db, ID)).toEqual([
      ['2023-06-01', 4000, 'chrome-manifests'],
      ['2024-04-13', 3000, 'chrome-manifests'],
    ]);
  });

  const recordings = sharedData('chrome-web-store/manifests-dataset');
  test.skipIf(!recordings)('reads the recorded files', async ({ deps }) => {
    const report = await fill(deps, chromeManifests, { path: recordings, date: '2024-04-13' });
    expect([report.status, report.counts.listings]).toEqual(['succeeded', 3]);
  });
});

describe("backfill from Obsidian's history", () => {
  const list = [{ id: 'moss', name: 'Moss', author: 'Moss Works', description: 'Sample data.', repo: 'moss/moss' }];
  const FILES = ['community-plugins.json', 'community-plugin-stats.json'] as const;

  function commit(folder: string, at: string, downloads: number | string): void {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@test.example', ...args], {
        env: { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at },
        stdio: 'ignore',
      });
    git('init', '-q');
    write(folder, FILES[0], list);
    write(folder, FILES[1], typeof downloads === 'number' ? { moss: { downloads } } : downloads);
    git('add', '.');
    git('commit', '-q', '-m', 'stats');
  }

  test('takes the last commit of every day of a checkout', async ({ db, deps, folder }) => {
    const path = join(folder, 'checkout');
    mkdirSync(path);
    commit(path, '2024-01-01T00:10:00Z', 10);
    commit(path, '2024-01-01T12:10:00Z', 11);
    commit(path, '2024-01-02T00:10:00Z', 12);
    commit(path, '2024-01-03T01:10:00+02:00', 13);
    commit(path, '2024-01-03T00:10:00Z', '{"cut off');
    commit(path, '2024-01-04T00:10:00Z', 14);
    const report = await fill(deps, obsidianHistory, { path });
    expect([report.status, report.counts.newDays]).toEqual(['partial', 4]);
    expect(await daysOf(db, 'moss')).toEqual([
      ['2024-01-01', 11, 'obsidian-history'],
      ['2024-01-02', 13, 'obsidian-history'],
      ['2024-01-03', null, 'obsidian-history'],
      ['2024-01-04', 14, 'obsidian-history'],
    ]);
  });

  test('tells it where a checkout is of something else', async ({ deps, folder }) => {
    execFileSync('git', ['-C', folder, 'init', '-q']);
    expect((await fill(deps, obsidianHistory, { path: folder })).status).toBe('failed');
  });

  test('reads files of days, and notes the days of which it knows the whole list', async ({ db, deps, folder }) => {
    for (const [day, downloads] of Object.entries({ '2024-01-01': 10, '2024-01-02': 12 })) {
      write(folder, `${day}_${FILES[0]}.gz`, list);
      write(folder, `${day}_${FILES[1]}`, { moss: { downloads } });
    }
    const report = await fill(deps, obsidianHistory, { path: folder, from: '2024-01-02' });
    expect([report.status, report.counts.newDays]).toEqual(['succeeded', 1]);
    expect((await db.select().from(marketplaceDays)).map((row) => [row.day, row.plugins, row.hasCompleteList])).toEqual(
      [['2024-01-02', 1, false]],
    );
  });

  const recordings = sharedData('obsidian/raw');
  test.skipIf(!recordings)(
    'reads the recorded days',
    async ({ db, deps }) => {
      const report = await fill(deps, obsidianHistory, { path: recordings, from: '2026-07-01', to: '2026-07-02' });
      expect([report.status, report.counts.newDays]).toEqual(['succeeded', 5250 + 5268]);
      expect((await db.select().from(plugins)).every(({ source }) => source === 'obsidian-history')).toBe(true);
    },
    60_000,
  );
});

describe("backfill from Figma's files", () => {
  const scrape = (day: string) => `${day}T06:05:51.931Z`;
  const plugin = { id: '7', name: 'Moss Glow', installCount: 30, publisherName: 'Moss Works', publisherId: '1' };

  test('finds by lists of later days whom the numbers of earlier days are of', async ({ db, deps, folder }) => {
    write(folder, 'raw/2022-05-01.json.gz', { date: scrape('2022-05-01'), stats: { 7: [20, 1], 8: [5, 1] } });
    write(folder, 'raw/2022-05-02.json', { date: scrape('2022-05-02'), stats: { 7: [30, 1] } });
    write(folder, 'index.json', { date: scrape('2022-05-02'), plugins: [plugin] });
    write(folder, 'notes.json', { nothing: true });
    const report = await fill(deps, figmaFiles, { path: folder });
    expect(report.failures.map(({ message }) => message)).toEqual([
      'notes.json: not one of the Figma files: it has no date',
    ]);
    expect(await daysOf(db, '7')).toEqual([
      ['2022-05-01', 20, 'figma-files'],
      ['2022-05-02', 30, 'figma-files'],
    ]);
    expect(await db.$count(plugins)).toBe(1);
  });

  const recordings = sharedData('figma');
  test.skipIf(!recordings)(
    'reads the recorded days, and believes the partial scrape for what it shows',
    async ({ db, deps }) => {
      const report = await fill(deps, figmaFiles, { path: recordings });
      expect(report.failures.map(({ kind }) => kind)).toEqual(['short_list']);
      expect(await db.$count(plugins)).toBe(1852);
      expect(await db.$count(pluginMetrics)).toBeGreaterThan(18_000);
      expect((await daysOf(db, '1023805574372075411')).map(([day]) => day)).toHaveLength(11);
    },
    60_000,
  );
});
