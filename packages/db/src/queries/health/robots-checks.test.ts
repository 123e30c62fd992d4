import type { RobotsCheck } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { ensureMarketplace } from '../runs/runs.ts';
import { listRobotsChecks, upsertRobotsChecks } from './robots-checks.ts';

const CHECK: RobotsCheck = {
  marketplace: 'store',
  origin: 'https://store.test',
  checkedAt: new Date('2026-03-02T03:00:00Z'),
  status: 200,
  verdict: 'closed',
  detail: 'disallowed by line 2',
};

describe('keepRobotsChecks', () => {
  test('keeps the last check of an origin, whatever order they come in', async ({ db }) => {
    await ensureMarketplace(db, 'store');
    await upsertRobotsChecks(db, [CHECK, { ...CHECK, origin: 'https://files.test' }]);
    const later: RobotsCheck = {
      ...CHECK,
      checkedAt: new Date('2026-03-03T03:00:00Z'),
      status: null,
      verdict: 'unreadable',
      detail: 'silence',
    };
    await upsertRobotsChecks(db, [later]);
    await upsertRobotsChecks(db, [{ ...CHECK, verdict: 'allowed', detail: null }]);
    expect(await listRobotsChecks(db, 'store')).toEqual([{ ...CHECK, origin: 'https://files.test' }, later]);
  });

  test('keeps the checks of marketplaces that share an origin apart', async ({ db }) => {
    await ensureMarketplace(db, 'store');
    await ensureMarketplace(db, 'another');
    const other = { ...CHECK, marketplace: 'another', verdict: 'allowed' as const, detail: null };
    await upsertRobotsChecks(db, [CHECK]);
    await upsertRobotsChecks(db, [other]);
    await upsertRobotsChecks(db, []);
    expect(await listRobotsChecks(db)).toEqual([other, CHECK]);
    expect(await listRobotsChecks(db, 'another')).toEqual([other]);
  });
});
