import { test as databaseTest } from '@pi/db/testing';
import { startRun } from '@pi/ingestion/pipeline/start-run';
import { createQueue } from '@pi/ingestion/queue/queue';
import { test as runTest } from '@pi/ingestion/testing/run-fixture';
import { getAdapter } from '@pi/scrapers';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { readQueueCommand } from './queue.ts';

const ADAPTER = getAdapter('obsidian');
const say = (...args: string[]) => readQueueCommand(args);

/** A run whose only job was given up. */
const test = runTest.extend<{ dead: { run: string } }>({
  dead: async ({ deps }, use) => {
    const queue = createQueue(deps.db, ['obsidian'], deps.log);
    const { run } = await startRun({ ...deps, queue }, ADAPTER, { day: '2026-01-01' });
    for (let attempt = 1; attempt <= 4; attempt++) {
      await deps.db.execute(sql`update pgboss.job set start_after = now()`);
      const [job] = await queue.take('obsidian', 1);
      if (job) await queue.fail(job, 'the adapter is broken');
    }
    await use({ run: run.id });
    await queue.close();
  },
});

describe('readQueueCommand', () => {
  databaseTest('names what it does not know', () => {
    expect(() => say('clear')).toThrow(/"clear": say one of list, dead, replay/);
    expect(() => say('toString')).toThrow(/say one of/);
    expect(() => say('dead', 'letters')).toThrow(/"dead letters"/);
    expect(() => say('list', '--marketplace', 'nowhere')).toThrow(/nowhere/);
  });

  databaseTest('tells of an empty queue', async ({ db }) => {
    expect(await say().run(db)).toBe('The queue is empty.');
    expect(await say('dead').run(db)).toBe('No job was given up.');
    expect(await say('replay').run(db)).toBe('No job was given up.');
  });
});

describe('a job that was given up', () => {
  test('is counted, and told with its reason', async ({ db, dead }) => {
    expect(await say('list').run(db)).toMatch(/obsidian\D+0\D+0\D+1/);
    expect(await say('dead', '--marketplace', 'obsidian').run(db)).toContain('the adapter is broken (4 attempts)');
    expect(await say('dead').run(db)).toContain(dead.run);
    expect(await say('dead', '--marketplace', 'wordpress').run(db)).toBe('No job was given up.');
  });

  test('is in the queue again after a replay', async ({ db, dead }) => {
    expect(await say('replay').run(db)).toContain(
      'obsidian on 2026-01-01: 1 given up, what they left is in the queue again',
    );
    expect(await say('list').run(db)).toMatch(/obsidian\D+1\D+0\D+0/);
    const {
      rows: [job],
    } = await db.execute(sql`select data from pgboss.job where name = 'obsidian' and state = 'created'`);
    expect(job?.data).toMatchObject({ kind: 'discover', run: dead.run });
  });

  test('that cannot be read is told and left, and the others are in the queue again', async ({ db, dead }) => {
    await db.execute(sql`
      insert into pgboss.job (name, data, source_name)
      values ('dead-letters', ${'{"kind": "batch", "run": "no id"}'}::jsonb, 'obsidian')`);
    const told = await say('replay').run(db);
    expect(told).toContain('left as it is: obsidian: a batch job cannot be read: run: Invalid UUID');
    expect(told).toContain('1 given up, what they left is in the queue again');
    expect(await say('dead').run(db)).toMatch(/"no id"/);
    expect(await say('dead').run(db)).not.toContain(dead.run);
  });

  test('is told again which ids were to be looked for', async ({ db, dead }) => {
    await db.execute(sql`update pgboss.job set data = data || '{"ids": ["theirs"]}' where name = 'dead-letters'`);
    await say('replay').run(db);
    const {
      rows: [job],
    } = await db.execute(sql`select data from pgboss.job where name = 'obsidian' and state = 'created'`);
    expect(job?.data).toMatchObject({ kind: 'discover', run: dead.run, ids: ['theirs'] });
  });

  test('is only forgotten when a later day was read since', async ({ db, deps, dead }) => {
    expect(dead.run).toBeDefined();
    const queue = createQueue(deps.db, ['obsidian'], deps.log);
    await startRun({ ...deps, queue }, ADAPTER, { day: '2026-01-02' });
    await queue.close();
    expect(await say('replay').run(db)).toContain('forgotten: a later day has been read since');
    expect(await say('dead').run(db)).toBe('No job was given up.');
  });
});
