import { readEraseCommand } from '@pi/cli/erase';
import type { Db } from '@pi/db';
import type { Env } from '@pi/domain/env';
import { createDeps } from '@pi/ingestion';
import { CompanyChangeError } from '@pi/operations/company-corrections/company-change-error';
import { marketplaceInfos } from '@pi/scrapers/info';
import { runCommand } from './lib/run-command.ts';
import { runMain } from './lib/run-main.ts';

/**
 * `npm run forget -- --company SLUG | --developer NAME [--marketplace NAME] [--live] [--yes]`: takes somebody out of the
 * database that `npm start` uses, or with `--live` out of that of real data. Without `--yes` it only tells what would go.
 * Exit code: 0 success, 1 failure, 2 wrong call.
 */
await runMain(() => runCommand('npm run forget', readCommand, CompanyChangeError));

function readCommand(args: string[]) {
  const { dataOrigin, run } = readEraseCommand(
    args,
    marketplaceInfos.map((info) => info.name),
  );
  return {
    dataOrigin,
    run: async (db: Db, env: Env) => {
      const { deps, close } = createDeps(db, env, dataOrigin);
      const primaryMetricOf = (name: string) =>
        marketplaceInfos.find((info) => info.name === name)?.primaryMetric ?? 'users';
      return run({ db, bodyStore: deps.bodyStore, primaryMetricOf }).finally(close);
    },
  };
}
