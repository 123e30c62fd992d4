import { createCleanup } from '@pi/cli/environment/cleanup';
import { ingestionRuns } from '@pi/db';
import { claimDataOrigin, markImported } from '@pi/db/queries/runs/data-origin';
import { test } from '@pi/db/testing';
import type { DataOrigin } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { describe, expect, onTestFinished } from 'vitest';
import { fill, resolveDataOrigin } from './fill.ts';

describe('npm start on a database that was imported', () => {
  test.for([
    ['sample', false],
    ['live', false],
    ['live', true],
  ] as const)('of %s data serves it and collects nothing (--live: %s)', async ([origin, live], { db }) => {
    await claimDataOrigin(db, origin);
    await markImported(db, new Date());
    const options = { live, collect: true };
    expect(await resolveDataOrigin(db, options)).toBe<DataOrigin>(origin);
    const lines: string[] = [];
    const cleanup = createCleanup();
    onTestFinished(cleanup.run);
    const settings = await fill(db, readEnv({ SAMPLE_DAYS: '1', LOG_LEVEL: 'silent' }), {
      ...{ origin, options, cleanup, signal: new AbortController().signal, log: (line: string) => lines.push(line) },
    });
    expect(lines).toEqual(['This database was imported for reading: npm start serves it and collects nothing.']);
    expect([settings, await db.$count(ingestionRuns)]).toEqual([{}, 0]);
  });

  test('is refused with --live where it holds sample data', async ({ db }) => {
    await claimDataOrigin(db, 'sample');
    await markImported(db, new Date());
    await expect(resolveDataOrigin(db, { live: true, collect: true })).rejects.toThrow('holds sample data');
  });
});
