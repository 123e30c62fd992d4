import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { readCount, readMarketplace } from '../options/read-options.ts';
import { UsageError } from '../usage-error.ts';
import { enrichDue } from './enrich-due.ts';
import { predictFiles } from './enrich-predict.ts';

interface EnrichOptions {
  predict?: boolean;
  marketplace?: string;
  limit?: number;
  live?: boolean;
}

export function register(program: Command, context: Context): void {
  program
    .command('enrich')
    .description(
      'Have a language model read the listings that are due, and print what was spent; or, with --predict, print what rules read out of files.',
    )
    .argument('[files...]', 'saved responses of stores, or lists as CSV or JSON; plain or compressed (.zst, .gz)')
    .option('--predict', 'print what rules read out of the files; uses no database and no network')
    .option('--marketplace <name>', 'store that the files are of (default: by folder, else by parser)', (value) =>
      readMarketplace(value, context),
    )
    .option('--limit <number>', 'plugins at most that a model reads', (value) => readCount('--limit', value, 99_999))
    .option('--live', 'use the database of live data')
    .addHelpText(
      'after',
      `
With --predict it prints one line of JSON per listing, also where several files state it: {"store","id","pricingModel","tiers","lowestPaidMonthlyUsd","integrations","tags"}.
With "npm run --silent pi -- enrich --predict ..." nothing else is on standard output.
Exit code: 0 success, 2 wrong call, also when a file cannot be read; the others are read all the same.`,
    )
    .action(async (files: string[], { predict, marketplace, limit, live }: EnrichOptions) => {
      if (predict && limit !== undefined) throw new UsageError('--limit: with --predict all files are read');
      if (predict && live) throw new UsageError('--live: --predict uses no database');
      if (predict) return predictFiles(context, files, marketplace);
      if (marketplace !== undefined) throw new UsageError('--marketplace: only with --predict');
      if (files.length > 0) throw new UsageError('enrich: files are read with --predict');
      return withDatabase(context, { command: 'enrich', live }, (db, env, _, signal) =>
        enrichDue(db, env, context, { limit, signal }),
      );
    });
}
