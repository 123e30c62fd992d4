import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSampleHistory } from '@pi/cli/environment/sample-history';
import { type Db, pluginMetrics, plugins } from '@pi/db';
import { test } from '@pi/db/testing';
import { addDays } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { createDeps } from '@pi/ingestion';
import { backfill, SOURCES } from '@pi/operations/history';
import { getAdapter } from '@pi/scrapers';
import { STORES, sampleHistoryFiles, startStores } from '@pi/stores';
import { asc, eq, isNotNull, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { collectDay } from '../faults/sample-run.ts';

const DAY = '2026-11-20';
const SIZES: Record<string, number> = { obsidian: 12, shopify: 6, 'chrome-web-store': 6, wordpress: 6, figma: 12 };
const COLLECTED = Object.keys(SIZES).filter((name) => name !== 'figma');

describe('the history of sample data', { timeout: 240_000 }, () => {
  test('has more than 400 days as the stores showed them, keeps its source, and gives way to what was seen', async ({
    db,
  }) => {
    const folder = throwAwayFolder();
    const stores = await startStores({ sizes: { ...none(), ...SIZES } });
    await collectDay(db, stores, { names: COLLECTED, day: DAY, folder });
    const { deps, close } = createDeps(
      db,
      readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }),
      'sample',
      () => new Date(`${DAY}T06:00:00Z`),
    );
    const fill = (name: string) => {
      // A day too many: what was seen on it stays.
      const source = createSampleHistory(stores.catalogue, getAdapter(name), {
        newest: addDays(DAY, 1),
        collected: [],
      });
      return backfill(deps, source, getAdapter(name), { dataOrigin: 'sample' });
    };
    for (const name of COLLECTED) {
      expect((await fill(name)).status, name).toBe('succeeded');
      const stored = await listMetrics(db, name);
      const filled = stored.filter(({ source }) => source === 'sample-history');
      expect(stored.filter(({ source, day }) => source === null && day === DAY).length, name).toBe(
        new Set(stored.map(({ externalId }) => externalId)).size,
      );
      expect(
        stored.some(({ day }) => day <= addDays(DAY, -400)),
        name,
      ).toBe(true);
      const { primaryMetric } = getAdapter(name).info;
      for (const { day, externalId, ...numbers } of filled.filter((_, n) => n % 97 === 0))
        expect(numbers[primaryMetric], `${name} ${day}`).toBe(
          stores.catalogue.expectedOn(name, day).counts.get(externalId) ?? null,
        );
    }
    expect((await fill('obsidian')).counts.newDays).toBe(0);
    const compared = await db.$count(plugins, isNotNull(plugins.downloadsChange30d));
    expect(compared).toBeGreaterThan(8);

    const files = join(folder, 'files');
    mkdirSync(files);
    for (const [path, body] of sampleHistoryFiles(stores.catalogue, DAY)) writeFileSync(join(files, path), body);
    const figma = await backfill(deps, SOURCES['figma-files'], getAdapter('figma'), {
      dataOrigin: 'sample',
      path: files,
    });
    expect([figma.status, figma.failures]).toEqual(['succeeded', []]);
    const ofFigma = await listMetrics(db, 'figma');
    expect(new Set(ofFigma.map(({ source }) => source))).toEqual(new Set(['figma-files']));
    expect(ofFigma[0]?.day.slice(0, 4)).toBe('2020');
    await close();
    await stores.close();
    rmSync(folder, { recursive: true });
  });
});

function none(): Record<string, number> {
  return Object.fromEntries(STORES.map(({ name }) => [name, 0]));
}

function listMetrics(db: Db, marketplace: string) {
  const { day, users, downloads, ratingCount, source } = pluginMetrics;
  return db
    .select({ externalId: plugins.externalId, day: sql<string>`${day}::text`, users, downloads, ratingCount, source })
    .from(pluginMetrics)
    .innerJoin(plugins, eq(plugins.id, pluginMetrics.pluginId))
    .where(eq(plugins.marketplace, marketplace))
    .orderBy(asc(day));
}
