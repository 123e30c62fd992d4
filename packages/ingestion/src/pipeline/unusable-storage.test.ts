import { isDiskFull, isStorageUnusable } from '@pi/db';
import { releaseJobs } from '@pi/db/queries/queue/queue';
import { describe, expect } from 'vitest';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';

const DAY = { day: '2026-01-01' };

describe('a full disk', () => {
  test('of the archive ends the run, which loses nothing and is complete once there is room', async ({ deps, sql }) => {
    let room = 2;
    const keep: typeof deps.bodyStore.keep = async (body) => {
      if (room === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      room -= 1;
      return deps.bodyStore.keep(body);
    };
    const full = { ...deps, bodyStore: { ...deps.bodyStore, keep } };
    await expect(runMarketplace(full, toyAdapter, DAY)).rejects.toSatisfy(isDiskFull);
    expect(await sql`select status from ingestion_runs`).toEqual([{ status: 'running' }]);

    await releaseJobs(deps.db);
    const report = await runMarketplace(deps, toyAdapter, DAY);
    expect(report).toMatchObject({ status: 'succeeded', counts: { listings: 3, failures: 0 } });
  });

  test('of the database ends the run and refuses no listing', async ({ deps, sql }) => {
    await sql.unsafe(`create function full_disk() returns trigger language plpgsql as
      $$ begin raise 'could not extend file' using errcode = '53100'; end $$;
      create trigger full_disk before insert on plugins execute function full_disk()`);
    await expect(runMarketplace(deps, toyAdapter, DAY)).rejects.toSatisfy(isDiskFull);

    await sql.unsafe('drop trigger full_disk on plugins');
    await releaseJobs(deps.db);
    const report = await runMarketplace(deps, toyAdapter, DAY);
    expect(report).toMatchObject({ status: 'succeeded', counts: { listings: 3, failures: 0 } });
  });
});

describe('a missing right', () => {
  test('ends the run and refuses no listing, which the next run stores', async ({ deps, sql }) => {
    await sql.unsafe(`create function no_right() returns trigger language plpgsql as
      $$ begin raise 'permission denied for table plugins' using errcode = '42501'; end $$;
      create trigger no_right before insert on plugins execute function no_right()`);
    await expect(runMarketplace(deps, toyAdapter, DAY)).rejects.toSatisfy(isStorageUnusable);
    expect(await sql`select from ingestion_failures`).toEqual([]);

    await sql.unsafe('drop trigger no_right on plugins');
    await releaseJobs(deps.db);
    const report = await runMarketplace(deps, toyAdapter, DAY);
    expect(report).toMatchObject({ status: 'succeeded', counts: { listings: 3, failures: 0 } });
  });
});
