import { readCompaniesCommand } from '@pi/cli/companies';
import { CompanyChangeError } from '@pi/operations/company-corrections/company-change-error';
import { runCommand } from './lib/run-command.ts';
import { runMain } from './lib/run-main.ts';

/**
 * `npm run companies -- merge | split | undo | list-merges`, in the database that `npm start` uses, or with `--live` in that
 * of real data. Exit code: 0 success, 1 failure, 2 wrong call; nothing is changed by a wrong call.
 */
await runMain(() => runCommand('npm run companies', readCompaniesCommand, CompanyChangeError));
