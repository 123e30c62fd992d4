import { EXIT } from '@pi/cli/exit-codes';
import type { Db } from '@pi/db';
import { getDataOrigin } from '@pi/db/queries/runs/get-data-origin';
import type { DataOrigin } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { openDatabase } from './database.ts';
import { loadQuietSettings } from './settings.ts';

/** A command on a database: `run` answers what to tell on standard output. */
export interface DatabaseCommand {
  dataOrigin: DataOrigin;
  run(db: Db, env: Env): Promise<string>;
}

/**
 * Reads a command line and carries the command out.
 * @param wrongCall errors of `run` that are the caller's doing
 * @returns the exit code: a command line that cannot be read, a wrong call, and a database that holds another kind of data
 * than was asked for, are told in one sentence
 */
export async function runCommand(
  as: string,
  read: (args: string[]) => DatabaseCommand,
  wrongCall?: new (...args: never[]) => Error,
): Promise<number> {
  let command: DatabaseCommand;
  try {
    command = read(process.argv.slice(2));
  } catch (error) {
    return tell(error);
  }
  const env = loadQuietSettings();
  const database = await openDatabase(env, { origin: command.dataOrigin, as, log: console.error });
  try {
    const found = await getDataOrigin(database.db);
    if (found !== null && found !== command.dataOrigin)
      return tell(`${database.place} holds ${found} data: ${found === 'live' ? 'say --live' : 'leave out --live'}`);
    console.log(await command.run(database.db, env));
    return EXIT.success;
  } catch (error) {
    if (wrongCall && error instanceof wrongCall) return tell(error);
    throw error;
  } finally {
    await database.close();
  }
}

function tell(error: unknown): number {
  console.error(error instanceof Error ? error.message : error);
  return EXIT.usage;
}
