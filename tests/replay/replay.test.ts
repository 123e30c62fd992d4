import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedData } from '@pi/config/shared-data';
import { connect, type Db, ingestionFailures, marketChanges, marketplaceDays, pluginMetrics, plugins } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { OWNER_CHANGE_KINDS } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';
import { createDeps, type IngestionDeps } from '@pi/ingestion';
import { type ReplayReport, replay } from '@pi/operations/replay';
import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeManifest } from './manifest.ts';

const data = sharedData('');

describe.skipIf(!data)('replay of the recordings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  let db: Db;
  let deps: IngestionDeps;
  let report: ReplayReport;
  const cleanUp: (() => unknown)[] = [() => rmSync(folder, { recursive: true })];

  beforeAll(async () => {
    const server = await startEmbedded({ dir: join(folder, 'pg'), disposable: true });
    const url = await embeddedDatabase(server, 'live');
    await migrate(url);
    const connection = connect(url);
    const made = createDeps(connection.db, readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), 'live');
    ({ db } = connection);
    ({ deps } = made);
    cleanUp.unshift(made.close, connection.close, () => server.stop());
    report = await replay(deps, { manifest: writeManifest(data ?? '', join(folder, 'manifest.jsonl')) });
  }, 240_000);

  afterAll(async () => {
    for (const step of cleanUp) await step();
  }, 60_000);

  const plugin = async (marketplace: string, externalId: string) =>
    (
      await db
        .select()
        .from(plugins)
        .where(and(eq(plugins.marketplace, marketplace), eq(plugins.externalId, externalId)))
    )[0];

  test('uses every line', () => {
    expect(report.unusable).toEqual([]);
    expect(report.runs.map(({ marketplace, status }) => [marketplace, status])).toEqual([
      ['chrome-web-store', 'succeeded'],
      ['google-workspace', 'succeeded'],
      ['obsidian', 'succeeded'],
    ]);
  });

  test('records no failure', async () => {
    expect(await db.select().from(ingestionFailures)).toEqual([]);
  });

  test('treats the unavailable page as gone, without failure, plugin or zeros', async () => {
    expect(report.runs[0]?.counts).toMatchObject({ gone: 1, failures: 0 });
    expect(await plugin('chrome-web-store', 'fmamogbdpldjdkjldlcicflgecgahalp')).toBeUndefined();
  });

  test.for([
    [
      'efaidnbmnnnibpcajpcglclefindmkaj',
      200_000_000,
      4.360318253951001,
      46_001,
      '24.4.1.1',
      '2024-04-11',
      'Adobe Inc.',
    ],
    ['nllcnknpjnininklegdoijpljgdjkijc', 1_000_000, 4.618349392542941, 2387, '6.0.2', '2024-04-02', 'Wordtune'],
    ['hpaaaecejfpkokofieggejohddmmaajp', 3, null, null, '2.3', '2018-02-18', 'Emil Burzo'],
    ['enoefonmnokjconjjeknncmfghbidokn', null, null, null, '0.1.2', '2017-04-11', 'jschally'],
    ['jjbhgpfdmeneonmohjkipnbfegoclbpa', 48, 4.910256410256411, 78, '1.1', '2011-08-08', 'Carlos Guimaraes'],
    ['pjkljhegncpnkpknbcohdijeoejaedia', null, 4.56068127353646, 58_420, '8.3', '2021-02-09', 'inbox-chrome-app'],
    ['kofbbilhmnkcmibjbioafflgmpkbnmme', 77, null, null, '0.0.13', '2025-01-10', 'fullstackeric'],
    ['odffpjnpocjfcaclnenaaaddghkgijdb', 40, 5, 2, '0.3.3', '2025-01-20', 'blync.app'],
    ['hmdcmlfkchdmnmnmheododdhjedfccka', 1_000_000, 4.319840743198408, 3014, '4.10.3.12', '2025-11-26', 'Eye Dropper'],
    ['doojgdicpmdmepcbpaodcmkkfihpfbpf', 22_385, 3.4761904761904763, 63, '2.5', '2014-01-17', 'www.groupon.com'],
    ['ckkdlimhmcjmikdlpkmbgfkaikojcbjk', 41_639, 4.383333333333334, 120, '3.5', '2018-04-16', 'simov.github.io'],
  ] as const)(
    'stores %s of the Chrome Web Store as its page states it',
    async ([externalId, users, rating, ratingCount, version, updatedOn, developerName]) => {
      expect(await plugin('chrome-web-store', externalId)).toMatchObject({
        users,
        rating,
        ratingCount,
        version,
        updatedOn,
        developerName,
      });
    },
  );

  test("stores the exact installs that the Workspace page's data states", async () => {
    expect(await plugin('google-workspace', '428704666266')).toMatchObject({
      name: 'Calamari',
      users: 103_974,
      usersKind: 'exact',
      rating: 5,
      ratingCount: 10,
      updatedOn: '2023-04-06',
      developerName: 'calamari.io',
      pricingLabel: 'Free of charge trial',
    });
  });

  test('stores twelve days of downloads of every listed Obsidian plugin', async () => {
    const days = await db
      .select()
      .from(marketplaceDays)
      .where(eq(marketplaceDays.marketplace, 'obsidian'))
      .orderBy(marketplaceDays.day);
    expect(days).toHaveLength(12);
    expect(days.map((day) => day.seen).slice(0, 2)).toEqual([5250, 5268]);
    const top = await plugin('obsidian', 'obsidian-excalidraw-plugin');
    expect(await db.$count(pluginMetrics, eq(pluginMetrics.pluginId, top?.id ?? 0))).toBe(12);
    expect(top).toMatchObject({ downloadsKind: 'exact', users: null, rating: null });
  });

  test('tells the 14 renamed developers of Obsidian from the one plugin that changed hands', async () => {
    const { kind, day, before, after } = marketChanges;
    const changes = await db
      .select({ kind, day, before, after, name: plugins.externalId })
      .from(marketChanges)
      .innerJoin(plugins, eq(plugins.id, marketChanges.pluginId))
      .where(and(eq(marketChanges.marketplace, 'obsidian'), inArray(kind, ['taken_over', ...OWNER_CHANGE_KINDS])))
      .orderBy(marketChanges.at);
    const isSold = ({ name }: { name: string }) => name === 'auto-move-on-property';
    const kinds = changes.filter((change) => !isSold(change)).map((change) => change.kind);
    expect(kinds).toEqual(Array.from({ length: 14 }, () => 'developer_renamed'));
    // Its new owner took another name three days later.
    expect(changes.filter(isSold).map((change) => `${change.day} ${change.kind}`)).toEqual([
      '2026-07-08 owner_changed',
      '2026-07-11 developer_renamed',
    ]);
  });

  test('changes nothing when the manifest is replayed again', async () => {
    const state = async () => ({
      events: await db.$count(marketChanges),
      metrics: await db.$count(pluginMetrics),
      plugins: await db.select().from(plugins).orderBy(plugins.id),
    });
    const before = await state();
    const again = await replay(deps, { manifest: join(folder, 'manifest.jsonl') });
    expect(again.runs.map(({ counts }) => [counts.revisions, counts.changes])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(await state()).toEqual(before);
  }, 240_000);

  test('reports each line that it cannot use, and stores the rest', async () => {
    const manifest = join(folder, 'broken.jsonl');
    const good = {
      marketplace: 'obsidian',
      url: 'https://raw.githubusercontent.com/x',
      fetchedAt: '2026-07-20T00:00:00Z',
      status: 200,
    };
    writeFileSync(
      join(folder, 'list.json'),
      '[{"id":"lone","name":"Lone","author":"Someone","description":"","repo":"a/b"}]',
    );
    const lines = [
      'not json',
      JSON.stringify({ ...good, marketplace: 'nowhere', file: 'list.json' }),
      JSON.stringify({ ...good, file: 'missing.json' }),
      JSON.stringify({ ...good, fetchedAt: 'yesterday', file: 'list.json' }),
      JSON.stringify({ ...good, file: 'list.json' }),
    ];
    writeFileSync(manifest, lines.join('\n'));
    const { unusable, runs } = await replay(deps, { manifest });
    expect(unusable.map((problem) => problem.message.slice(0, 7))).toEqual([
      'line 1:',
      'line 2:',
      'line 4:',
      'line 3:',
    ]);
    expect(runs[0]?.counts).toMatchObject({ listings: 1 });
    expect(await plugin('obsidian', 'lone')).toMatchObject({ name: 'Lone' });
  });
});
