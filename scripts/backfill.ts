import { type BackfillCommand, listSources, readBackfillCommand, runBackfillCommand } from '@pi/cli/backfill';
import { EXIT } from '@pi/cli/exit-codes';
import { createDeps } from '@pi/ingestion';
import { type Closing, createClosing } from './lib/closing.ts';
import { openDatabase } from './lib/database.ts';
import { Interrupted, interruption } from './lib/interruption.ts';
import { runMain } from './lib/run-main.ts';
import { loadQuietSettings } from './lib/settings.ts';

/**
 * `npm run backfill -- --source NAME [--marketplace NAME] [--path FOLDER] [--date D] [--from D] [--to D] [--every day|month] [--limit N]
 * [--ids FILE]`: history from before we looked, in the live database. Called again it goes on where it was. Exit code: 0
 * success, 1 failure, 2 wrong call, 3 partial.
 */
await runMain(async () => {
  const command = readCommand();
  if (!command) return EXIT.usage;
  const closing = createClosing();
  try {
    return await Promise.race([fill(command, closing), interruption()]);
  } catch (error) {
    if (error instanceof Interrupted) return error.code;
    throw error;
  } finally {
    await closing.close();
  }
});

function readCommand(): BackfillCommand | undefined {
  try {
    return readBackfillCommand(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(listSources());
  }
}

async function fill(command: BackfillCommand, closing: Closing): Promise<number> {
  const env = loadQuietSettings();
  const database = await openDatabase(env, { origin: 'live', as: 'npm run backfill', log: console.error });
  closing.add(database.close);
  const { deps, close } = createDeps(database.db, env, 'live');
  closing.add(close);
  const code = await runBackfillCommand(deps, env, command);
  if (code === EXIT.success || code === EXIT.partial) console.log('To look at it: npm start -- --live --no-collect');
  return code;
}
