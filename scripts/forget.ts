import { getDataOrigin } from '@pi/db/queries/get-data-origin';
import { createDeps } from '@pi/ingestion';
import { readForgetCommand } from '@pi/ingestion/cli/forget';
import { CompanyChangeError } from '@pi/ingestion/companies/company-change-error';
import { abouts } from '@pi/scrapers/about';
import { runCommand } from './lib/run-command.ts';
import { runMain } from './lib/run-main.ts';

/**
 * `npm run forget -- --company SLUG | --developer NAME [--marketplace NAME] [--live] [--yes]`: takes somebody out of the
 * database that `npm start` uses, or with `--live` out of that of real data. Without `--yes` it only tells what would go.
 * Exit code: 0 success, 1 failure, 2 wrong call.
 */
await runMain(() => runCommand('npm run forget', readCommand, CompanyChangeError));

function readCommand(args: string[]) {
  const { dataOrigin, run } = readForgetCommand(
    args,
    abouts.map((about) => about.name),
  );
  return {
    dataOrigin,
    run: async (db: Parameters<typeof createDeps>[0], env: Parameters<typeof createDeps>[1]) => {
      const { deps, close } = createDeps(db, env, (await getDataOrigin(db)) ?? dataOrigin);
      const headlineOf = (name: string) => abouts.find((about) => about.name === name)?.headline ?? 'users';
      return run({ db, rawStore: deps.rawStore, headlineOf }).finally(close);
    },
  };
}
