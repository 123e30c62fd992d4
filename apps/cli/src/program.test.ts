import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { test as databaseTest } from '@pi/db/testing';
import { describe, expect, test } from 'vitest';
import { pi } from '../test/pi.ts';

describe('a wrong call', () => {
  test.for([
    [['ingst'], "unknown command 'ingst': did you mean ingest?"],
    [['ingest', '--marketplce', 'edge'], "unknown option '--marketplce': did you mean --marketplace?"],
    [['companies', 'mrge', 'a', 'b'], "unknown command 'mrge': did you mean merge?"],
    [['dance'], "unknown command 'dance'"],
    [['ingest', 'edge'], "too many arguments for 'ingest'. Expected 0 arguments but got 1: edge."],
    [['parse', '--marketplace', 'edge'], "missing required argument 'files'"],
    [['ingest', '--date'], "option '--date <day>' argument missing"],
    [['worker', '--concurrency', '0'], '--concurrency: "0" is not a number from 1 to 99'],
    [['worker', '--concurrency', '100'], '--concurrency: "100" is not a number from 1 to 99'],
  ] as const)('%j is told in one sentence, with the nearest name', async ([args, error]) => {
    expect(await pi(args)).toEqual({ code: 2, out: '', error });
  });

  databaseTest('says when the database holds the other kind of data', async ({ db }) => {
    await claimDataOrigin(db, 'live');
    const error = 'the test database holds live data: add --live';
    expect(await pi(['queue'], { db })).toEqual({ code: 2, out: '', error });
    expect(await pi(['queue', '--live'], { db })).toMatchObject({ code: 0, error: '' });
  });
});

describe('help', () => {
  test('lists every command', async () => {
    const { code, out, error } = await pi(['--help']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const name of [
      'ingest',
      'worker',
      'queue',
      'parse',
      'reparse',
      'backfill',
      'archive',
      'backup',
      'restore',
      'companies',
      'erase',
    ])
      expect(out).toMatch(new RegExp(`^  ${name} .*[a-z]`, 'm'));
  });

  test('of a command has the call as it is typed, and its exit codes', async () => {
    const { code, out } = await pi(['ingest', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: npm run pi -- ingest \[options\]/);
    expect(out).toContain('Exit code: 0 success, 1 failure, 2 wrong call, 3 partial');
  });

  test('is shown, as a wrong call, where no command is named', async () => {
    const { code, out, error } = await pi([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^Usage: /);
  });
});
