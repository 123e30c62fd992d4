import { describe, expect, vi } from 'vitest';
import { test } from '../test/fixture.ts';
import type { Db, Tx } from './client.ts';
import { lockAdvisory, lockTable, tryLockAdvisory } from './locks.sql.ts';
import { archiveManifests } from './schema/archive-manifests.ts';

/** Whether the second lock waits for the end of a transaction that has the first. */
async function waits(db: Db, first: (tx: Tx) => Promise<void>, second: (tx: Tx) => Promise<void>): Promise<boolean> {
  let got = false;
  let waited = false;
  let other: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    await first(tx);
    other = db.transaction(second).then(() => {
      got = true;
    });
    await vi
      .waitUntil(() => got, { timeout: 300 })
      .catch(() => {
        waited = true;
      });
  });
  await other;
  return waited;
}

describe('lockAdvisory', () => {
  const shared = (tx: Tx) => lockAdvisory(tx, 'suppressionList', 'shared');
  const exclusive = (tx: Tx) => lockAdvisory(tx, 'suppressionList', 'exclusive');

  test('lets shared ones be together, and an exclusive one alone', async ({ db }) => {
    expect(await waits(db, shared, shared)).toBe(false);
    expect(await waits(db, shared, exclusive)).toBe(true);
  });

  test('keeps the locks of two subjects apart', async ({ db }) => {
    expect(await waits(db, exclusive, (tx) => lockAdvisory(tx, 'companies'))).toBe(false);
  });
});

describe('tryLockAdvisory', () => {
  test('takes a lock that is free, until the end of its transaction', async ({ db }) => {
    const attempt = () => db.transaction((tx) => tryLockAdvisory(tx, 'exports'));
    await db.transaction(async (tx) => {
      expect(await tryLockAdvisory(tx, 'exports')).toBe(true);
      expect(await attempt()).toBe(false);
    });
    expect(await attempt()).toBe(true);
  });
});

describe('lockTable', () => {
  const writer = (tx: Tx) => lockTable(tx, archiveManifests, 'writer');
  const onlyWriter = (tx: Tx) => lockTable(tx, archiveManifests, 'only writer');

  test('lets writers be together, and an only writer alone', async ({ db }) => {
    expect(await waits(db, writer, writer)).toBe(false);
    expect(await waits(db, writer, onlyWriter)).toBe(true);
  });
});
