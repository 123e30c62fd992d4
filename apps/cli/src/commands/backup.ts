import type { Db } from '@pi/db';
import { SEED_FILE } from '@pi/db/seed';
import { writeBackup, writeSeed } from '@pi/operations/backup';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { derivedMarketplace } from '../environment/derived-marketplace.ts';
import { withDatabase } from '../environment/with-database.ts';
import { countNoun } from '../output/count-noun.ts';
import { UsageError } from '../usage-error.ts';

interface BackupOptions {
  seed: boolean;
  live?: boolean;
}

export function register(program: Command, context: Context): void {
  program
    .command('backup')
    .description('Write the whole database to a file, which only its owner can read: it holds e-mail addresses.')
    .argument('[file]', 'the file; an earlier one is replaced')
    .option('--seed', 'write a few plugins of the sample data as supabase/seed.sql, or as the file', false)
    .option('--live', 'the database of live data')
    .action(async (file: string | undefined, { seed, live }: BackupOptions) => {
      if (!seed && file === undefined) throw new UsageError('backup: needs a file, or --seed');
      if (seed && live) throw new UsageError('--seed: only sample data becomes a seed: leave out --live');
      await withDatabase(context, { command: 'backup', live }, (db) =>
        file === undefined || seed ? backUpSeed(db, file ?? SEED_FILE) : backUp(db, file, context.now()),
      );
    });
}

async function backUpSeed(db: Db, file: string): Promise<string> {
  return `${countNoun(await writeSeed(db, file, derivedMarketplace), 'plugin')} in ${file}.`;
}

async function backUp(db: Db, file: string, now: Date): Promise<string> {
  const { tables } = await writeBackup(db, file, now);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${countNoun(rows, 'row')} of ${countNoun(tables.length, 'table')} in ${file}. Keep the archive of responses beside it.`;
}
