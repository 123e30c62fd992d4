import type { Db } from '@pi/db';
import { getDataOrigin } from '@pi/db/queries/runs/data-origin';
import type { DataOrigin } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { runInterruptible } from './interruption.ts';
import { loadQuietSettings } from './settings.ts';

interface Options {
  /** The command's name, e.g. `queue`. */
  command: string;
  /** True: the database of live data; else that of sample data. */
  live?: boolean;
}

/**
 * Runs work on the database that `npm start` uses, and prints the text it returns. The work gets a
 * signal that aborts when the process is interrupted.
 * @throws UsageError when the database holds the other kind of data
 */
export async function withDatabase(
  context: Context,
  { command, live = false }: Options,
  work: (db: Db, env: Env, origin: DataOrigin, signal: AbortSignal) => Promise<string>,
): Promise<void> {
  const env = loadQuietSettings();
  const origin = live ? 'live' : 'sample';
  const options = { origin, command: `pi ${command}`, log: context.printError } as const;
  context.exitCode = await runInterruptible(async (cleanup, signal) => {
    const { db, place } = await cleanup.open(context.openDatabase(env, options));
    const found = await getDataOrigin(db);
    if (found !== null && found !== origin)
      throw new UsageError(`${place} holds ${found} data: ${found === 'live' ? 'add' : 'leave out'} --live`);
    context.print(await work(db, env, origin, signal));
    return context.exitCode;
  });
}
