import { parseArgs } from 'node:util';
import { EXIT } from '@pi/cli/exit-codes';
import type { Db } from '@pi/db';
import { dayOf } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { createDeps, drain } from '@pi/ingestion';
import { createClosing } from './lib/closing.ts';
import { openDatabase } from './lib/database.ts';
import { interruption } from './lib/interruption.ts';
import { runMain } from './lib/run-main.ts';
import { openSample } from './lib/sample.ts';
import { loadSettings } from './lib/settings.ts';

const MINUTE_MS = 60_000;

/**
 * `npm run worker [-- --live] [--concurrency N]`: does the queue's jobs until it is ended, N of a marketplace at once; what it
 * has in hand then is done to its end. Any number of workers, on any number of machines, work on one database.
 */
await runMain(async () => {
  const options = readOptions();
  if (!options) return EXIT.usage;
  const closing = createClosing();
  const ended = new AbortController();
  interruption().catch(({ message }) => {
    console.error(`Ending after the jobs in hand: ${message}`);
    ended.abort();
  });
  try {
    const settings = loadSettings();
    const origin = options.live ? 'live' : 'sample';
    const database = await openDatabase(settings, { origin, as: 'npm run worker', log: console.error });
    closing.add(database.close);
    const { deps, close } = options.live
      ? createDeps(database.db, settings, origin)
      : await openSampleToday(database.db, settings);
    closing.add(close);
    await drain(deps, { forGood: true, concurrency: options.concurrency, signal: ended.signal });
    return EXIT.success;
  } finally {
    await closing.close();
  }
});

function readOptions(): { live: boolean; concurrency: number } | undefined {
  try {
    const { live, concurrency } = parseArgs({
      options: { live: { type: 'boolean', default: false }, concurrency: { type: 'string', default: '2' } },
    }).values;
    if (!/^[1-9]\d?$/.test(concurrency))
      throw new Error(`--concurrency: "${concurrency}" is not a number from 1 to 99`);
    return { live, concurrency: Number(concurrency) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

async function openSampleToday(db: Db, env: Env) {
  const sample = await openSample(db, env, dayOf(new Date()));
  setInterval(() => sample.setDay(dayOf(new Date())), MINUTE_MS).unref();
  return sample;
}
