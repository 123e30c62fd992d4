import { openBackfillRun } from '@pi/db/queries/history/backfill';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import { FetchError } from '@pi/scrapers';
import { describe, expect } from 'vitest';
import { test } from '../../test/history-fixture.ts';
import type { HistoryDeps, HistorySource, HistoryUnit } from './history-source.ts';
import { readHistoryUnit } from './read-history-unit.ts';

const DAY = '2024-01-05';
const url = 'https://toy.example/plugins/a';
const response = { url, status: 200, headers: {}, fetchedAt: `${DAY}T12:00:00Z`, body: '{"id":"a","users":7}' };

async function read(deps: HistoryDeps, result: () => Promise<HistoryUnit>) {
  const source: HistorySource = {
    ...{ name: 'figma-files', description: 'a source for tests', needsPath: false, fetchesFromStore: false },
    batchSize: 1,
    async *discover() {},
    read: result,
  };
  await ensureMarketplace(deps.db, 'toy');
  const run = await openBackfillRun(deps.db, source.name, 'toy', '2026-06-01');
  const findArchived = async () => undefined;
  return readHistoryUnit(source, { deps, adapter: toyAdapter, options: {}, run, findArchived }, 'key');
}

describe('readHistoryUnit', () => {
  test('parses the responses with the adapter', async ({ deps }) => {
    const unit = await read(deps, async () => ({ day: DAY, responses: [response] }));
    expect(unit).toMatchObject({ key: 'key', day: DAY, result: { listings: [{ externalId: 'a' }] }, numbers: [] });
  });

  test('takes the numbers of the source, and parses nothing then', async ({ deps }) => {
    const numbers = [{ externalId: 'a', day: DAY, observedAt: new Date(`${DAY}T23:59:59Z`) }];
    const unit = await read(deps, async () => ({ day: DAY, responses: [response], numbers }));
    expect(unit).toMatchObject({ numbers, result: { listings: [], problems: [] } });
  });

  test('has the problem of the source and nothing to store', async ({ deps }) => {
    const problem = { kind: 'not_a_plugin_page', message: 'another page' } as const;
    const unit = await read(deps, async () => ({ day: DAY, responses: [response], problem }));
    expect(unit.result).toEqual({ listings: [], gone: [], problems: [problem] });
  });

  test('takes no unit of a day that can hold nothing, and keeps the run going', async ({ deps }) => {
    const unit = await read(deps, async () => ({ day: '0001-01-01', responses: [response] }));
    const message = 'key: the day 0001-01-01 is not between 1990 and 2099';
    expect(unit).toMatchObject({ day: '2026-06-01', responses: [], result: { problems: [{ message }] } });
  });

  test.for([
    [new FetchError('blocked', { url }, 'status 403'), { kind: 'blocked', message: `GET ${url}: status 403`, url }],
    [new Error('ENOENT'), { kind: 'unusable_line', message: 'ENOENT' }],
  ] as const)(
    'has what a source throws as its problem, on the day of the run: %s',
    async ([error, problem], { deps }) => {
      const unit = await read(deps, () => Promise.reject(error));
      expect(unit).toMatchObject({ day: '2026-06-01', responses: [], result: { problems: [problem] } });
    },
  );
});
