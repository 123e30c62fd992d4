import { databaseUrls, type Env } from '@pi/domain/env';
import { importExport, readManifest } from '@pi/operations/import';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { derivedMarketplace } from '../environment/derived-marketplace.ts';
import { withDatabase } from '../environment/with-database.ts';
import { countNoun } from '../output/count-noun.ts';

export function register(program: Command, context: Context): void {
  program
    .command('import')
    .description('Read an export into an empty database, for reading it. A backup moves a database that collects.')
    .argument('<folder>', 'the folder of a day, with its manifest.json')
    .option('--live', 'the database of live data')
    .action(async (folder: string, { live }: { live?: boolean }) => {
      // First: a folder that is no export makes no database.
      await readManifest(folder);
      await withDatabase(context, { command: 'import', live }, async (db, env, origin) => {
        const { tables, day } = await importExport({ db, infoOf: derivedMarketplace }, folder, origin);
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        return `${countNoun(rows, 'row')} of ${day} imported from ${folder}.\nTo look at it: ${startCommand(env, live)}`;
      });
    });
}

function startCommand(env: Env, live: boolean | undefined): string {
  const place = databaseUrls(env).admin === undefined ? `DATA_DIR=${env.DATA_DIR} ` : '';
  return `${place}npm start${live ? ' -- --live' : ''}`;
}
