import { EXIT } from '@pi/cli/exit-codes';
import { type IngestCommand, readIngestCommand, runIngestCommand } from '@pi/cli/ingest';
import { createDeps } from '@pi/ingestion';
import { type Closing, createClosing } from './lib/closing.ts';
import { openDatabase } from './lib/database.ts';
import { Interrupted, interruption } from './lib/interruption.ts';
import { showMarketplaces } from './lib/list.ts';
import { runMain } from './lib/run-main.ts';
import { openSample } from './lib/sample.ts';
import { loadQuietSettings } from './lib/settings.ts';

/**
 * `npm run ingest -- [--live] [--marketplace NAME] [--date D] [--limit N] [--ids FILE] [--fault STORE=FAULT]
 * [--replay FILE.jsonl]`: one daily run, or a replay, in the database that `npm start` uses; `-- --list [--live]` says
 * which marketplaces there are. Exit code: 0 success, 1 failure, 2 wrong call, 3 partial.
 */
await runMain(async () => {
  const command = readCommand();
  if (!command) return EXIT.usage;
  const closing = createClosing();
  try {
    return await Promise.race([ingest(command, closing), interruption()]);
  } catch (error) {
    if (error instanceof Interrupted) return error.code;
    throw error;
  } finally {
    await closing.close();
  }
});

function readCommand(): IngestCommand | undefined {
  try {
    return readIngestCommand(process.argv.slice(2), new Date());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

async function ingest(command: IngestCommand, closing: Closing): Promise<number> {
  const env = loadQuietSettings();
  if (command.list) {
    await showMarketplaces(env, command.dataOrigin);
    return EXIT.success;
  }
  const database = await openDatabase(env, { origin: command.dataOrigin, as: 'npm run ingest', log: console.error });
  closing.add(database.close);

  if (command.dataOrigin === 'sample') {
    const { deps, unlistedIds, close } = await openSample(database.db, env, command.day, command.faults);
    closing.add(close);
    return runIngestCommand(deps, { ...command, ids: { ...unlistedIds(command.day), ...command.ids } });
  }
  const { deps, close } = createDeps(database.db, env, command.dataOrigin);
  closing.add(close);
  const code = await runIngestCommand(deps, command);
  if (command.replay) console.log('To look at it: npm start -- --live --no-collect');
  return code;
}
