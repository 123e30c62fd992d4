import { type Closing, createClosing } from './lib/closing.ts';
import { openDatabase } from './lib/database.ts';
import { fill, resolveDataOrigin } from './lib/fill.ts';
import { Interrupted, interruption } from './lib/interruption.ts';
import { assertPortFree } from './lib/port.ts';
import { runMain } from './lib/run-main.ts';
import { loadSettings } from './lib/settings.ts';
import { readStartOptions, type StartOptions } from './lib/start-options.ts';
import { startBuild, startWeb, untilAnswering } from './lib/web.ts';

/**
 * `npm start [-- --live] [--no-collect]`: database, schema, days that are missing, web app; serves until it is ended.
 * Exit code 0 when it was ended while serving, as is usual; the signal's code when it was ended before.
 */
await runMain(async () => {
  const options = readStartOptions(process.argv.slice(2));
  const closing = createClosing();
  const state = { serving: false };
  try {
    return await Promise.race([start(options, closing, state), interruption()]);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    log('Ending …');
    return state.serving ? 0 : error.code;
  } finally {
    await closing.close();
  }
});

async function start(options: StartOptions, closing: Closing, state: { serving: boolean }): Promise<number> {
  const env = loadSettings();
  await assertPortFree(env.PORT);

  const wanted = options.live ? 'live' : 'sample';
  const database = await openDatabase(env, { origin: wanted, as: 'npm start', single: true, log });
  closing.add(database.close);
  const origin = await resolveDataOrigin(database.db, options);
  log(`Database with ${origin} data: ${database.place}.`);

  log('Building the web app beside it …');
  const build = startBuild();
  closing.add(build.stop);
  const added = await fill(database.db, env, { origin, options, closing, log });
  if ((await build.ended) !== 0) throw new Error(`The web app could not be built:\n${build.said()}`);

  const web = startWeb(env.PORT, { ...added, DATABASE_URL: database.url, DATA_DIR: env.DATA_DIR });
  closing.add(web.stop);
  const address = `http://localhost:${env.PORT}`;
  await untilAnswering(address, web);
  state.serving = true;
  log(`Ready: ${address}
  ${address}/marketplaces/chrome-web-store   a marketplace, with its days
  ${address}/api/v1                          the same as JSON
Ctrl-C ends everything.`);
  await web.ended;
  throw new Error('The web app ended by itself, see above.');
}

function log(line: string): void {
  console.log(line);
}
