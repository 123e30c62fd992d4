import { userInfo } from 'node:os';
import type { Db } from '@pi/db';
import type { Operator } from '@pi/operations/company-corrections';
import type { Command } from 'commander';
import { UsageError } from '../usage-error.ts';

/** Runs work of a subcommand on the database that its options name. */
export type RunOnCompanies = (options: { live?: boolean }, work: (db: Db) => Promise<string>) => Promise<void>;

export interface CorrectionOptions {
  reason?: string;
  by?: string;
  live?: boolean;
}

/** Adds the options of a command that an operator answers for. */
export function addOperatorOptions(command: Command): Command {
  return addDatabaseOption(
    command
      .option('--reason <text>', 'reason, for the list of changes')
      .option('--by <name>', 'person who decided (default: the user of this machine)'),
  );
}

export function addDatabaseOption(command: Command): Command {
  return command.option('--live', 'use the database of live data');
}

export function readOperator({ by, reason }: CorrectionOptions): Operator {
  return { by: by ?? userInfo().username, reason: reason ?? null };
}

/**
 * The number of a change, proposal or alias.
 * @param what e.g. `a change: see list-merges`
 * @throws UsageError
 */
export function readNumber(argument: string, value: string, what: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError(`${argument}: "${value}" is not the number of ${what}`);
}
