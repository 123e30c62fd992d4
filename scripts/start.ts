import type { Cleanup } from '@pi/cli/environment/cleanup';
import { runInterruptible } from '@pi/cli/environment/interruption';
import { openDatabase } from '@pi/cli/environment/open-database';
import { runMain } from '@pi/cli/environment/run-main';
import { loadSettings } from '@pi/cli/environment/settings';
import { fill, resolveDataOrigin } from './lib/fill.ts';
import { assertPortFree } from './lib/port.ts';
import { readStartOptions, type StartOptions } from './lib/start-options.ts';
import { startBuild, startWeb, waitUntilReady } from './lib/web.ts';

/**
 * `npm start [-- --live] [--no-collect]`: opens the database, applies migrations, collects missing
 * days, builds and serves the web app until it is ended. The exit code is 0 when it was serving,
 * else that of the signal.
 */
await runMain(async () => {
  const options = readStartOptions(process.argv.slice(2));
  const state = { isServing: false };
  return runInterruptible(
    (cleanup) => start(options, cleanup, state),
    (exitCode) => {
      console.log('Ending …');
      return state.isServing ? 0 : exitCode;
    },
  );
});

async function start(options: StartOptions, cleanup: Cleanup, state: { isServing: boolean }): Promise<number> {
  const { log } = console;
  const env = loadSettings();
  await assertPortFree(env.PORT);

  const wanted = options.live ? 'live' : 'sample';
  const database = await openDatabase(env, { origin: wanted, command: 'npm start', exclusive: true, log });
  cleanup.add(database.close);
  const origin = await resolveDataOrigin(database.db, options);
  log(`Database with ${origin} data: ${database.place}.`);

  log('Building the web app …');
  const build = startBuild();
  cleanup.add(build.stop);
  const webSettings = await fill(database.db, env, { origin, options, cleanup, log });
  if ((await build.ended) !== 0) throw new Error(`The web app could not be built:\n${build.output()}`);

  const databaseSettings = { DATABASE_URL: await database.openWebUrl(), DATABASE_ADMIN_URL: '' };
  const web = startWeb(env.PORT, { ...webSettings, ...databaseSettings, DATA_DIR: env.DATA_DIR });
  cleanup.add(web.stop);
  const address = `http://localhost:${env.PORT}`;
  await waitUntilReady(address, web);
  state.isServing = true;
  log(`Ready: ${address}
  ${address}/marketplaces/chrome-web-store   the page of a marketplace
  ${address}/api/v1                          the same data as JSON
Ctrl-C stops everything.`);
  await web.ended;
  throw new Error('The web app stopped unexpectedly, see above.');
}
