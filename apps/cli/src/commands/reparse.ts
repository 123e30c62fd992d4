import type { Day } from '@pi/domain';
import { createDeps } from '@pi/ingestion';
import { type ReparseReport, reparse } from '@pi/operations/reparse';
import { getAdapter } from '@pi/scrapers';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { readDay, readMarketplace } from '../options/read-options.ts';
import { countNoun } from '../output/count-noun.ts';
import { newTable } from '../output/new-table.ts';
import { createProgress } from '../output/progress.ts';
import { UsageError } from '../usage-error.ts';

/** How many characters of a value are shown. */
const MAX_VALUE_LENGTH = 60;

interface ReparseOptions {
  marketplace: string;
  since: Day;
  until?: Day;
  apply: boolean;
  live?: boolean;
}

export function register(program: Command, context: Context): void {
  program
    .command('reparse')
    .description(
      'Parse archived responses again with the parsers of today. Only shows what would change, unless --apply.',
    )
    .requiredOption('--marketplace <name>', 'whose responses', (value) => readMarketplace(value, context))
    .requiredOption('--since <day>', 'first day', (value) => readDay('--since', value))
    .option('--until <day>', 'last day (default: today)', (value) => readDay('--until', value))
    .option('--apply', 'write the changes', false)
    .option('--live', 'the database of live data')
    .action(async ({ marketplace, since, until, apply, live }: ReparseOptions) => {
      if (until !== undefined && until < since) throw new UsageError(`--until: ${until} is before --since`);
      await withDatabase(context, { command: 'reparse', live }, async (db, env, origin) => {
        const { deps, close } = createDeps(db, env, origin);
        const progress = createProgress('days');
        const onDay = (done: number, total: number) => progress.update(marketplace, done, total);
        try {
          return formatReparse(await reparse(deps, getAdapter(marketplace), { since, until, apply, onDay }));
        } finally {
          progress.stop();
          await close();
        }
      });
    });
}

/** The report as text for a terminal: what changed, or would change. */
export function formatReparse({ marketplace, applied, units, restored, tables, fields }: ReparseReport): string {
  const lines = [`${marketplace}: ${units} units of work parsed again from the archive`];
  const { fromMarketplace, fromHistory } = restored;
  const why = 'unchanged, because no archived response contains them';
  if (fromMarketplace > 0) lines.push(`${countNoun(fromMarketplace, 'day')} of plugins ${why}`);
  if (fromHistory > 0) lines.push(`${countNoun(fromHistory, 'day')} of plugins from backfills ${why}`);
  if (tables.length === 0) return [...lines, 'Nothing changes.'].join('\n');
  const counts = newTable(['table', 'added', 'removed', 'changed']);
  for (const { table, added, removed, changed } of tables) counts.push([table, added, removed, changed]);
  lines.push(counts.toString());
  if (fields.length > 0) {
    const examples = newTable(['field', 'rows', 'plugin', 'day', 'before', 'after']);
    for (const { table, field, rows, plugin, day, before, after } of fields)
      examples.push([`${table}.${field}`, rows, plugin, day, formatValue(before), formatValue(after)]);
    lines.push(examples.toString());
  }
  return [...lines, applied ? 'Written.' : 'Nothing was written. To write the changes, call again with --apply.'].join(
    '\n',
  );
}

function formatValue(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…`.toWellFormed() : text;
}
