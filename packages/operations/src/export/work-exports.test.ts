import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ingestionRuns } from '@pi/db';
import { tryLockAdvisory } from '@pi/db/locks';
import { readEnv } from '@pi/domain/env';
import type { Logger } from '@pi/domain/logger';
import { describe, expect } from 'vitest';
import { test as base, collectDay } from '../../test/erasure-fixture.ts';
import { MANIFEST } from './manifest.ts';
import { type ExportWorkDeps, workExports } from './work-exports.ts';

const DAY = '2026-01-02';

/** What a process exports with after two days of the toy store; `lines` of its log. */
const test = base.extend<{ lines: [string, unknown][]; work: ExportWorkDeps }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  lines: async ({}, use) => use([]),
  work: async ({ deps, store: _, lines }, use) => {
    const write = (fields: unknown, message: string) => lines.push([message, fields]);
    const log = { ...deps.log, info: write, error: write } as unknown as Logger;
    await use({ db: deps.db, log, now: deps.now, marketplaces: ['toy'] });
  },
});

const days = (lines: [string, unknown][]) => lines.map(([, fields]) => (fields as { day: string }).day);

describe('workExports', () => {
  test('does nothing where no place is set', async ({ work, lines }) => {
    await workExports(work, readEnv({}));
    expect(lines).toEqual([]);
  });

  test('exports a day once', async ({ work, lines, folder }) => {
    const env = readEnv({ EXPORT_TO: join(folder, 'exports') });
    await workExports(work, env);
    await workExports(work, env);
    expect(days(lines)).toEqual([DAY, '2026-01-01']);
    await access(join(folder, 'exports', 'sample', DAY, MANIFEST));
  });

  test('looks at the beginning of a call and after its jobs, and not in between', async ({
    work,
    lines,
    folder,
    deps,
    clock,
  }) => {
    const env = readEnv({ EXPORT_TO: join(folder, 'exports') });
    clock.now = new Date('2026-01-03T03:00:00Z');
    const { promise: drained, resolve } = Promise.withResolvers<void>();
    const exported = workExports(work, env, { drained });
    await collectDay(deps, clock, 3);
    resolve();
    await exported;
    expect(days(lines)).toEqual([DAY, '2026-01-01', '2026-01-03']);
  });

  test('says which marketplaces are missing where the jobs of a call were not all', async ({
    work,
    lines,
    folder,
    clock,
  }) => {
    const env = readEnv({ EXPORT_TO: join(folder, 'exports') });
    await workExports(work, env);
    lines.length = 0;
    clock.now = new Date('2026-01-03T03:00:00Z');
    await workExports({ ...work, marketplaces: ['toy', 'other'] }, env, { drained: Promise.resolve() });
    expect(lines).toEqual([
      [expect.stringMatching(/not exported yet/), { day: '2026-01-03', missing: ['toy', 'other'] }],
    ]);
  });

  test('looks no more in a call whose time is up', async ({ work, lines, folder, clock }) => {
    const env = readEnv({ EXPORT_TO: join(folder, 'exports') });
    await workExports(work, env);
    clock.now = new Date('2026-01-03T03:00:00Z');
    const time = new AbortController();
    const { promise: drained, resolve } = Promise.withResolvers<void>();
    const exported = workExports(work, env, { drained, signal: time.signal });
    time.abort();
    resolve();
    await exported;
    expect(days(lines)).toEqual([DAY, '2026-01-01']);
  });

  test('goes on in a worker with the days that are collected', async ({ work, lines, folder, deps, clock }) => {
    const env = readEnv({ EXPORT_TO: join(folder, 'exports') });
    const time = new AbortController();
    const info = (fields: { day: string }, message: string) => {
      lines.push([message, fields]);
      if (fields.day === '2026-01-03') time.abort();
    };
    const log = { ...work.log, info } as unknown as Logger;
    const exported = workExports({ ...work, log }, env, { forGood: true, lookMs: 5, signal: time.signal });
    await collectDay(deps, clock, 3);
    await exported;
    expect(days(lines)).toEqual([DAY, '2026-01-01', '2026-01-03']);
  });

  test('exports the days that were missed, the newest first', async ({ work, lines, folder, deps, clock }) => {
    const env = readEnv({ EXPORT_TO: join(folder, 'exports') });
    await workExports(work, env);
    lines.length = 0;
    for (const number of [3, 4, 5]) await collectDay(deps, clock, number);
    await workExports(work, env);
    expect(days(lines)).toEqual(['2026-01-05', '2026-01-04', '2026-01-03']);
    await rm(join(folder, 'exports', 'sample', '2026-01-04'), { recursive: true });
    await workExports(work, env);
    expect(days(lines).slice(3)).toEqual(['2026-01-04']);
  });

  test('takes no failure from another process that exports', async ({ work, lines, folder }) => {
    const env = readEnv({ EXPORT_TO: join(folder, 'exports') });
    await work.db.transaction(async (tx) => {
      await tryLockAdvisory(tx, 'exports');
      await workExports(work, env);
    });
    await Promise.all([workExports(work, env), workExports(work, env)]);
    await workExports(work, env);
    expect(lines.map(([message]) => message)).toEqual(['the day is exported', 'the day is exported']);
  });

  test('leaves the day as it is where it cannot be exported, and says why', async ({ work, lines, deps }) => {
    await workExports(work, readEnv({ EXPORT_TO: 's3' }));
    expect(lines).toEqual([
      [
        expect.stringMatching(/^exporting the day failed/),
        { day: DAY, error: expect.stringContaining('EXPORT_S3_ENDPOINT') },
      ],
    ]);
    const runs = await deps.db.select({ status: ingestionRuns.status }).from(ingestionRuns);
    expect(runs).toEqual([{ status: 'succeeded' }, { status: 'succeeded' }]);
  });
});
