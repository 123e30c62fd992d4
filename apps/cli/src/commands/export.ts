import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { exportFolderOf, openExportFolder, writeExport } from '@pi/operations/export';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { readDay } from '../options/read-options.ts';
import { countNoun } from '../output/count-noun.ts';
import { createProgress } from '../output/progress.ts';
import { UsageError } from '../usage-error.ts';

interface ExportOptions {
  day?: Day;
  to?: string;
  allDays?: boolean;
  live?: boolean;
}

export function register(program: Command, context: Context): void {
  program
    .command('export')
    .description('Write the public tables of a day as Parquet files, which DuckDB and others read.')
    .option('--day <day>', 'the day of metrics and changes (default: the newest)', (value) => readDay('--day', value))
    .option('--to <place>', 'a folder, s3 or supabase (default: EXPORT_TO)')
    .option('--all-days', 'the numbers, revisions and changes of earlier days too, as an import needs for its charts')
    .option('--live', 'the database of live data')
    .action(async ({ live, ...options }: ExportOptions) => {
      await withDatabase(context, { command: 'export', live }, (db, env, _, signal) =>
        exportDay(db, env, options, { now: context.now(), signal }),
      );
    });
}

async function exportDay(
  db: Db,
  env: Env,
  { day, to = env.EXPORT_TO, allDays }: ExportOptions,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<string> {
  if (!to) throw new UsageError('export: needs --to or the setting EXPORT_TO: a folder, s3 or supabase');
  const folder = openExportFolder(env, to);
  const progress = createProgress('tables');
  try {
    const options = { day, hasAllDays: allDays ?? false, now, signal, onTable: progress.update };
    const { files, tables, ...written } = await writeExport(db, folder, options);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return `${countNoun(rows, 'row')} of ${countNoun(tables.length, 'table')} in ${countNoun(files.length, 'file')} of ${folder.place}, ${exportFolderOf(written)}.`;
  } finally {
    progress.stop();
  }
}
