import type { Db } from '@pi/db';
import { test as databaseTest } from '@pi/db/testing';
import { readEnv } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { startRun } from '@pi/ingestion/pipeline';
import { createQueue } from '@pi/ingestion/queue';
import { test as runTest } from '@pi/ingestion/testing/run-fixture';
import { createMail } from '@pi/mail';
import { letterTo } from '@pi/mail/testing/letter-to';
import { getAdapter } from '@pi/scrapers';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { pi } from '../../test/pi.ts';

const ADAPTER = getAdapter('obsidian');
const queue = async (db: Db, ...args: string[]) => (await pi(['queue', ...args], { db })).out;

/** A run whose only job has failed for good. */
const test = runTest.extend<{ dead: { run: string } }>({
  dead: async ({ deps }, use) => {
    const jobs = createQueue(deps.db, ['obsidian'], deps.log);
    const { run } = await startRun({ ...deps, queue: jobs }, ADAPTER, { day: '2026-01-01' });
    for (let attempt = 1; attempt <= 4; attempt++) {
      await deps.db.execute(sql`update pgboss.job set start_after = now()`);
      const [job] = await jobs.take('obsidian', 1);
      if (job) await jobs.fail(job, 'the adapter is broken');
    }
    await use({ run: run.id });
    await jobs.close();
  },
});

describe('pi queue', () => {
  databaseTest.for([
    [['clear'], /'clear' is invalid .* Allowed choices are list, dead, replay\.$/],
    [['toString'], /Allowed choices are/],
    [['dead', 'letters'], /^too many arguments for 'queue'/],
    [['list', '--marketplace', 'nowhere'], /^--marketplace: "nowhere" is not a marketplace/],
  ] as const)('refuses %j', async ([args, message]) => {
    const { code, error } = await pi(['queue', ...args]);
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });

  databaseTest('says that the queue is empty', async ({ db }) => {
    expect(await queue(db)).toBe('The queue is empty.');
    expect(await queue(db, 'dead')).toBe('There are no failed jobs.');
    expect(await queue(db, 'replay')).toBe('There are no failed jobs.');
  });
});

describe('a job that failed for good', () => {
  test('is counted, and listed with its reason', async ({ db, dead }) => {
    expect(await queue(db, 'list')).toMatch(/obsidian\D+0\D+0\D+1/);
    expect(await queue(db, 'dead', '--marketplace', 'obsidian')).toContain('the adapter is broken (4 attempts)');
    expect(await queue(db, 'dead')).toContain(dead.run);
    expect(await queue(db, 'dead', '--marketplace', 'wordpress')).toBe('There are no failed jobs.');
  });

  test('is in the queue again after a replay', async ({ db, dead }) => {
    expect(await queue(db, 'replay')).toContain(
      'obsidian on 2026-01-01: 1 failed, their units of work are in the queue again',
    );
    expect(await queue(db, 'list')).toMatch(/obsidian\D+1\D+0\D+0/);
    const {
      rows: [job],
    } = await db.execute(sql`select data from pgboss.job where name = 'obsidian' and state = 'created'`);
    expect(job?.data).toMatchObject({ kind: 'discover', run: dead.run });
  });

  test('that cannot be read is reported and left, and the others are in the queue again', async ({ db, dead }) => {
    await db.execute(sql`
      insert into pgboss.job (name, data, source_name)
      values ('dead-letters', ${'{"kind": "batch", "run": "no id"}'}::jsonb, 'obsidian')`);
    const report = await queue(db, 'replay');
    expect(report).toContain('not queued again: obsidian: a batch job cannot be read: run: Invalid UUID');
    expect(report).toContain('1 failed, their units of work are in the queue again');
    expect(await queue(db, 'dead')).toMatch(/"no id"/);
    expect(await queue(db, 'dead')).not.toContain(dead.run);
  });

  test('has the same ids after a replay', async ({ db, dead }) => {
    await db.execute(sql`update pgboss.job set data = data || '{"ids": ["theirs"]}' where name = 'dead-letters'`);
    await queue(db, 'replay');
    const {
      rows: [job],
    } = await db.execute(sql`select data from pgboss.job where name = 'obsidian' and state = 'created'`);
    expect(job?.data).toMatchObject({ kind: 'discover', run: dead.run, ids: ['theirs'] });
  });

  test('is dropped when a later day has been read since', async ({ db, deps, dead }) => {
    expect(dead.run).toBeDefined();
    const jobs = createQueue(deps.db, ['obsidian'], deps.log);
    await startRun({ ...deps, queue: jobs }, ADAPTER, { day: '2026-01-02' });
    await jobs.close();
    expect(await queue(db, 'replay')).toContain('dropped: a later day is already read');
    expect(await queue(db, 'dead')).toBe('There are no failed jobs.');
  });
});

describe('a letter that could not be sent', () => {
  test('is in the queue again after a replay, beside the marketplaces’ jobs', async ({ db, dead }) => {
    const mail = createMail(db, readEnv({}), createLogger('silent'));
    await mail.open();
    await db.transaction((tx) => mail.put(tx, [letterTo('ada@club.example'), letterTo('ben@club.example')]));
    await mail.close();
    expect(await queue(db, 'list')).toMatch(/letters\D+2\D+0\D+0/);
    await db.execute(sql`
      insert into pgboss.job (name, data, source_name)
      select 'dead-letters', data, name from pgboss.job where name = 'letters'`);
    await db.execute(sql`delete from pgboss.job where name = 'letters'`);
    await db.execute(sql`delete from letters where recipient = 'ben@club.example'`);
    expect(await queue(db, 'dead')).toMatch(/letters: .* \{"letter":"/);
    expect(await queue(db, 'replay', '--marketplace', 'obsidian')).not.toContain('letters');
    expect(await queue(db, 'list')).toMatch(/letters\D+0\D+0\D+2/);
    expect(dead.run).toBeDefined();
    expect(await queue(db, 'replay')).toBe(
      'letters: 1 failed, they are in the queue again\nletters: 1 failed, dropped: they were deleted or sent since',
    );
    expect(await queue(db, 'list')).toMatch(/letters\D+1\D+0\D+0/);
  });
});
