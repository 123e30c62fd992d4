import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { readCount } from '../options/read-options.ts';
import { enrichDue } from './enrich-due.ts';

interface EnrichOptions {
  limit?: number;
  live?: boolean;
}

export function register(program: Command, context: Context): void {
  program
    .command('enrich')
    .description('Have a language model read the listings that are due, and print what was spent.')
    .option('--limit <number>', 'plugins at most', (value) => readCount('--limit', value, 99_999))
    .option('--live', 'use the database of live data')
    .action(({ limit, live }: EnrichOptions) =>
      withDatabase(context, { command: 'enrich', live }, (db, env) => enrichDue(db, env, context, { limit })),
    );
}
