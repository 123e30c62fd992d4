import { readForgetCommand } from '@pi/cli/forget';
import type { Db } from '@pi/db';
import type { Env } from '@pi/domain/env';
import { createDeps } from '@pi/ingestion';
import { CompanyChangeError } from '@pi/operations/company-corrections/company-change-error';
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
    run: async (db: Db, env: Env) => {
      const { deps, close } = createDeps(db, env, dataOrigin);
      const headlineOf = (name: string) => abouts.find((about) => about.name === name)?.headline ?? 'users';
      return run({ db, rawStore: deps.rawStore, headlineOf }).finally(close);
    },
  };
}
