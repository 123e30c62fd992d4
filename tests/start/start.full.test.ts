import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { lastCollectedDay } from '@pi/db/queries/runs/collected-days';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { test as databaseTest } from '@pi/db/testing';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { startStores } from '@pi/stores';
import { afterAll, describe, expect, test } from 'vitest';
import { freePort, runStart } from './start-process.ts';

const MINUTES = 60_000;
const folder = throwAwayFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', { timeout: 6 * MINUTES }, () => {
  test('serves days of history, and the same again after it was killed', async () => {
    const env = { DATA_DIR: join(folder, 'killed'), PORT: String(await freePort()), SAMPLE_DAYS: '2' };
    const first = runStart({ env });
    const { days } = await historyAt(await first.ready);
    expect(days).toHaveLength(2);

    await first.end('SIGKILL');
    const second = runStart({ env });
    const address = await second.ready;
    expect(second.output()).toContain('Nothing to collect from the sample stores');
    expect((await historyAt(address)).days).toEqual(days);
    expect(await second.end('SIGINT')).toBe(0);
    await expect(historyAt(address)).rejects.toThrow('fetch failed');
  });

  test('continues where it was killed while it collected', async () => {
    const env = { DATA_DIR: join(folder, 'cut-off'), PORT: String(await freePort()), SAMPLE_DAYS: '3' };
    const first = runStart({ env });
    await expect.poll(first.output, { timeout: 2 * MINUTES }).toContain('1/3 days');
    await first.end('SIGKILL');

    const second = runStart({ env });
    expect((await historyAt(await second.ready)).days).toHaveLength(3);
    expect(second.output()).not.toContain('/3 days');
    await second.end();
  });

  test('ends with the signal’s code while it is not serving yet', async () => {
    const env = { DATA_DIR: join(folder, 'killed'), PORT: String(await freePort()), SAMPLE_DAYS: '2' };
    const start = runStart({ env });
    await expect.poll(start.output, { timeout: MINUTES }).toContain('Building the web app');
    expect(await start.end('SIGTERM')).toBe(143);
  });

  test('collects from the stores that are on with --live, into a database of its own', async () => {
    const stores = await startStores();
    const env = { DATA_DIR: join(folder, 'killed'), PORT: String(await freePort()), STORES_URL: stores.url };
    const live = runStart({ args: ['--live'], env });
    const address = await live.ready;
    expect(live.output()).toContain('Collected from the real stores: 1 day.');
    expect(await historyAt(address, 'obsidian')).toMatchObject({ dataOrigin: 'live', days: [{ disappeared: 0 }] });
    expect((await historyAt(address, 'chrome-web-store')).days).toEqual([]);
    await live.end();
    await stores.close();
  });

  databaseTest('serves the live data of DATABASE_URL and adds no sample days', async ({ databaseUrl, db }) => {
    await claimDataOrigin(db, 'live');
    const env = { DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'unused'), PORT: String(await freePort()) };
    const start = runStart({ env });
    expect(await historyAt(await start.ready)).toMatchObject({ dataOrigin: 'live', days: [] });
    expect(start.output()).toContain('npm start serves it and collects nothing');
    expect(await lastCollectedDay(db, ['obsidian'])).toBeNull();
    await start.end();
  });
});

/** The days of a marketplace as the running web app tells them. */
async function historyAt(address: string, marketplace = 'chrome-web-store') {
  const response = await fetch(`${address}/api/v1/marketplaces/${marketplace}`);
  const { dataOrigin, figures } = await response.json();
  return { dataOrigin, days: figures?.days ?? [] };
}
