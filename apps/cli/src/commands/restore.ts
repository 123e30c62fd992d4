import { createDeps } from '@pi/ingestion';
import { type RestoredBackup, restoreBackup } from '@pi/operations/restore';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { derivedMarketplace } from '../environment/derived-marketplace.ts';
import { withDatabase } from '../environment/with-database.ts';
import { countNoun } from '../output/count-noun.ts';

export function register(program: Command, context: Context): void {
  program
    .command('restore')
    .description('Restore a file of `backup` into an empty database.')
    .argument('<file>', 'the file')
    .option('--live', 'the database of live data')
    .action((file: string, { live }: { live?: boolean }) =>
      withDatabase(context, { command: 'restore', live }, async (db, env, origin) => {
        const { deps, close } = createDeps(db, env, origin);
        const restoring = restoreBackup({ db, bodyStore: deps.bodyStore, infoOf: derivedMarketplace }, file, origin);
        return formatRestored(await restoring.finally(close), file);
      }),
    );
}

function formatRestored({ header, suppressed }: RestoredBackup, file: string): string {
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  const left = suppressed > 0 ? ` ${countNoun(suppressed, 'plugin')} of it, erased since, stayed out.` : '';
  return `${countNoun(rows, 'row')} restored from ${file}, written ${header.created}.${left}\nTo add what was collected since: npm run pi -- archive restore`;
}
