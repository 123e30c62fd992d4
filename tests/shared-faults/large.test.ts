import { rmSync } from 'node:fs';
import { test } from '@pi/db/testing';
import { readEnv } from '@pi/domain/env';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { createDeps, runDaily } from '@pi/ingestion';
import { startStores } from '@pi/stores';
import { describe, expect, onTestFinished } from 'vitest';

const DAY = '2026-11-16';
const HEALTHY = 'obsidian';
const TOO_MANY = 'the answer has more than 1,000,000 values or elements';

describe('a store that answers 18 MB of six million empty elements', () => {
  test.for([
    ['raycast', 'its unit'],
    ['open-vsx', 'its discovery'],
  ])('fails %s, in %s, and no other store', { timeout: 120_000 }, async ([name = ''], { db }) => {
    const folder = throwAwayFolder();
    const stores = await startStores({ day: DAY, sizes: { [name]: 20, [HEALTHY]: 20 } });
    stores.setFaults(name, ['element_bomb']);
    const env = readEnv({
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
      STORES_URL: stores.url,
      MARKETPLACES_ENABLED: `${name},${HEALTHY}`,
    });
    const { deps, close } = createDeps(db, env, 'sample', () => new Date(`${DAY}T06:00:00Z`));
    onTestFinished(async () => {
      await close();
      await stores.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const { runs } = await runDaily(deps, { day: DAY, dataOrigin: 'sample' });
    const [bombed, healthy] = [name, HEALTHY].map((one) => runs.find(({ marketplace }) => marketplace === one));
    expect(bombed).toMatchObject({ status: 'failed', counts: { listings: 0 } });
    const reasons = [bombed?.message, ...(bombed?.failures ?? []).map(({ message }) => message)];
    expect(reasons).toContainEqual(expect.stringContaining(TOO_MANY));
    expect(healthy).toMatchObject({ status: 'succeeded', failures: [] });
    expect(healthy?.counts.listings).toBeGreaterThan(0);
  });
});
