import { once } from 'node:events';
import type { Cleanup } from '@pi/cli/environment/cleanup';
import { runInterruptible } from '@pi/cli/environment/interruption';
import { openDatabase } from '@pi/cli/environment/open-database';
import { runMain } from '@pi/cli/environment/run-main';
import { loadSettings } from '@pi/cli/environment/settings';
import { deriveMissingFacts } from '@pi/operations/facts';
import { fill, resolveDataOrigin } from './lib/fill.ts';
import { assertPortFree } from './lib/port.ts';
import { fillSampleOrganization } from './lib/sample-organization.ts';
import { signInSettings } from './lib/sign-in-settings.ts';
import { readStartOptions, type StartOptions } from './lib/start-options.ts';
import { startUpkeep } from './lib/upkeep.ts';
import { startBuild, startWeb, waitUntilReady, webAddress } from './lib/web.ts';

/**
 * `npm start [-- --live] [--no-collect]`: opens the database, applies migrations, collects missing
 * days, builds and serves the web app until it is ended. The exit code is 0 when it was serving,
 * else that of the signal; 1 when it cannot go on, for example because the database is lost.
 */
await runMain(async () => {
  const options = readStartOptions(process.argv.slice(2));
  const state = { isServing: false };
  return runInterruptible(
    (cleanup, signal) => start(options, cleanup, signal, state),
    ({ exitCode }) => {
      console.log('Ending …');
      return state.isServing ? 0 : exitCode;
    },
  );
});

async function start(
  options: StartOptions,
  cleanup: Cleanup,
  signal: AbortSignal,
  state: { isServing: boolean },
): Promise<number> {
  const { log } = console;
  const env = loadSettings();
  const place = { host: env.HOST, port: env.PORT };
  await assertPortFree(place.port, place.host);

  const wanted = options.live ? 'live' : 'sample';
  const opening = openDatabase(env, { origin: wanted, command: 'npm start', exclusive: true, log });
  const database = await cleanup.open(opening);
  const origin = await resolveDataOrigin(database.db, options);
  log(`Database with ${origin} data: ${database.place}.`);

  log('Building the web app …');
  const build = startBuild();
  cleanup.add(build.stop);
  const derived = await deriveMissingFacts(database.db);
  if (derived.length > 0) log(`Derived what lists read of ${derived.join(', ')}.`);
  if (origin === 'sample') await fillSampleOrganization(database.db, env);
  const webSettings = await fill(database.db, env, { origin, options, cleanup, signal, log });
  if ((await build.ended) !== 0) throw new Error(`The web app could not be built:\n${build.output()}`);

  const address = webAddress(place);
  const signIn = signInSettings(env);
  const web = startWeb(place, {
    ...webSettings,
    APP_URL: env.APP_URL ?? address,
    DATABASE_URL: await database.openWebUrl(),
    DATABASE_ADMIN_URL: '',
    ...signIn,
    DATA_DIR: env.DATA_DIR,
  });
  cleanup.add(web.stop);
  await waitUntilReady(address, web);
  state.isServing = true;
  log(`Ready: ${address}
  ${address}/marketplaces/chrome-web-store   the page of a marketplace
  ${address}/api/v1                          the same data as JSON
Ctrl-C stops everything.`);
  startUpkeep(
    database.db,
    { ...env, APP_URL: env.APP_URL ?? address, LOCAL_MAILBOX: signIn.LOCAL_MAILBOX || undefined },
    cleanup,
    signal,
  );
  await Promise.race([web.ended, signal.aborted || once(signal, 'abort')]);
  if (signal.aborted) return 0;
  throw new Error('The web app stopped unexpectedly, see above.');
}
